import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Browser } from '../browser.js';

const MINUTE = 60_000;

/** Guesses and floods from many places, with the limits as they are by default. */
export function attackByGuessing(world) {
  const kind = 'guesses and floods';
  const { sandbox } = world;
  const tries = () => sandbox.calls.filter(({ call }) => /create|link$/.test(call)).length;
  const messagesTo = (address) =>
    sandbox.outbox.filter((message) => message.address === address).length;

  /** A proxy with its limits, a clock of the test's, and clients as their header says. */
  async function limited() {
    const clock = { time: Date.now(), now: () => clock.time };
    const parts = await world.proxyOf({
      limits: {},
      clock,
      clientOf: ({ headers }) => headers.get('X-Real-IP'),
    });
    /** A browser of somebody else's, at an address of its own. */
    const stranger = (client) => {
      const browser = new Browser((request) => {
        request.headers.set('X-Real-IP', client);
        return parts.proxy(request);
      });
      return browser;
    };
    sandbox.calls.length = 0;
    return { ...parts, clock, stranger };
  }

  const wrongOf = (right, number) => {
    const code = number.toString().padStart(6, '0');
    return code === right ? '999999' : code;
  };

  /** Tells everything that was answered and logged apart from secrets. */
  function findNoCode({ log }, code) {
    for (const entry of log) assert.ok(!JSON.stringify({ ...entry, duration: 0 }).includes(code));
    log.length = 0;
  }

  /** After all that, the person asks for a code and logs in. */
  async function logsIn({ clock, stranger }, address) {
    clock.time += 16 * MINUTE;
    await stranger('192.0.2.1').logIn(sandbox, address);
  }

  const guessers = {
    'one after another, each at an address and in a session of their own': async (
      guess,
      { stranger },
    ) => {
      for (let number = 0; number < 300; number++)
        await guess(stranger(`client-${number}`), number);
    },
    'all at once': (guess, { stranger }) =>
      Promise.all(
        Array.from({ length: 300 }, (_, number) => guess(stranger(`client-${number}`), number)),
      ),
    'at one address, without a session': async (guess, { stranger }) => {
      for (let number = 0; number < 300; number++) await guess(stranger('client'), number);
    },
    'in one session': async (guess, { stranger }) => {
      const browser = stranger('client');
      for (let number = 0; number < 300; number++) await guess(browser, number);
    },
  };

  for (const [what, run] of Object.entries(guessers)) {
    it(`have ten tries of a code, ${what}`, async () => {
      const parts = await limited();
      const address = `guessed-${crypto.randomUUID()}@example.com`;
      await parts.stranger('192.0.2.1').confirm(address);
      const code = world.lastCode();
      const spellings = [
        address,
        address.toUpperCase().replace('EXAMPLE', 'Example'),
        ` ${address}`,
      ];
      await run(async (browser, number) => {
        // The right one is among those that come too late.
        const guess = number > 250 ? code : wrongOf(code, number);
        const spelling = spellings[number % 2 ? 0 : 2];
        const answer = await browser.create(spelling, guess);
        assert.ok(answer.status === 400 || answer.status === 429, answer.text);
        world.count(kind);
      }, parts);
      assert.ok(tries() <= 10, String(tries()));
      findNoCode(parts, code);
      await logsIn(parts, address);
    });
  }

  it('have ten tries for each of six codes, if they ask for more of them', async () => {
    const parts = await limited();
    const address = `asked-${crypto.randomUUID()}@example.com`;
    let number = 0;
    for (let round = 0; round < 20; round++) {
      const browser = parts.stranger(`client-${round}`);
      await browser.confirm(address);
      for (let guess = 0; guess < 20; guess++) {
        await browser.create(address, wrongOf(world.lastCode(), number++));
        world.count(kind);
      }
    }
    assert.equal(messagesTo(address), 6);
    assert.equal(tries(), 60);
    await logsIn(parts, address);
  });

  it('have ten tries of a code for linking, in many accounts', async () => {
    const parts = await limited();
    const contact = { type: 'phone', address: '+12015550151' };
    const people = [];
    for (let number = 0; number < 30; number++) {
      const browser = parts.stranger(`client-${number}`);
      await browser.logIn(sandbox);
      people.push(browser);
    }
    await people[0].confirmLink(contact.address);
    const code = world.lastCode();
    sandbox.calls.length = 0;
    for (let number = 0; number < 120; number++) {
      const guess = number > 100 ? code : wrongOf(code, number);
      const answer = await people[number % 30].link(contact.address, guess, {
        force: number % 2 === 0,
      });
      assert.equal(answer.error, 'link_failed');
      world.count(kind);
    }
    assert.equal(tries(), 10);
    findNoCode(parts, code);
  });

  const floods = {
    'six messages to one address, from anywhere': [
      ({ stranger }, number) => stranger(`client-${number}`).confirm('flooded@example.com'),
      6,
    ],
    'six messages to one address, however it is spelt': [
      ({ stranger }, number) =>
        stranger(`client-${number}`).confirm(
          [
            'spelt@example.com',
            'SPELT@example.com',
            'spelt@EXAMPLE.com',
            'Spelt <spelt@example.com>',
            'mailto:spelt@example.com',
            ' spelt@example.com ',
            'ｓｐｅｌｔ@example.com',
            'spelt\u200b@example.com',
            'sp\u00adelt@example.com',
          ][number % 9],
        ),
      6,
    ],
    'six messages to one number, however it is spelt': [
      ({ stranger }, number) =>
        stranger(`client-${number}`).confirm(
          [
            '+12015550152',
            '+1 201 555 0152',
            'tel:+12015550152',
            '+1-201-555-0152',
            '＋12015550152',
          ][number % 5],
          'phone',
        ),
      6,
    ],
    'a hundred messages from one address': [
      ({ stranger }, number) => stranger('client').confirm(`many-${number}@example.com`),
      100,
    ],
  };

  for (const [what, [send, most]] of Object.entries(floods)) {
    it(`send ${what}, in a quarter of an hour`, async () => {
      const parts = await limited();
      const { length } = sandbox.outbox;
      for (let number = 0; number < 200; number++) {
        const { status, text } = await send(parts, number);
        assert.ok(status === 200 || status === 429, text);
        world.count(kind);
      }
      assert.equal(sandbox.outbox.length - length, most);
      await logsIn(parts, 'flooded@example.com');
    });
  }

  it('send ten messages in one session', async () => {
    const parts = await limited();
    const somebody = parts.stranger('client');
    const { length } = sandbox.outbox;
    for (let number = 0; number < 40; number++) {
      await somebody.confirm(`session-${number}@example.com`);
      world.count(kind);
    }
    // The first message began the session.
    assert.ok(sandbox.outbox.length - length <= 11);
    await logsIn(parts, 'session@example.com');
  });

  it('make 600 calls a minute from one address, whatever they are', async () => {
    const parts = await limited();
    const paths = [
      'nowhere',
      'account/login',
      'account/confirm',
      'account/create',
      'users/self/linked_accounts',
    ];
    let heard = 0;
    for (let number = 0; number < 800; number++) {
      const { status } = await parts.stranger('client').send(paths[number % 5], { body: {} });
      if (status !== 429) heard++;
      world.count(kind);
    }
    assert.equal(heard, 600);
    await logsIn(parts, 'calls@example.com');
  });
}
