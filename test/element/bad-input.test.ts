import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { CallName } from '../../src/api/types.js';
import type { GlympseAccountLinkElement } from '../../src/element/index.js';
import { GlympseAccountLinkElement as Element } from '../../src/element/index.js';
import { openDirectPage, type Page } from '../journeys/modes.js';
import { badHandlers, badJson, badText, badValue } from '../support/bad-input.js';
import { Person } from '../support/harness.js';
import { isWhole } from '../support/is-whole.js';
import { ManualClock } from '../support/manual-clock.js';

const address = 'jo@example.com';
const tag = 'glympse-account-link-bad-input';

/** Nothing that is waited for here waits for time to pass, but for what is tried again. */
const clock = new ManualClock();

class StillElement extends Element {
  static override clock = clock;
}
customElements.define(tag, StillElement);

const SEED = Number(await (await fetch('/seed/')).json());

const share = isWhole ? 1 : 4;

/** Markup that no view of ours has. */
const injected =
  'img, script, svg, b, textarea, style:not([data-own]), .injected, [onload], [onerror]';

describe(`bad input (SEED=${SEED.toString()})`, function () {
  this.timeout(300_000);

  const { error, warn } = console;
  let page: Page;
  let person: Person;
  let wrong: string[];
  let tried = 0;
  const stop = new AbortController();

  before(async () => {
    page = await openDirectPage();
    const note = (event: Event) => {
      event.preventDefault();
      const { reason, message } = event as { reason?: unknown; message?: string };
      wrong.push(
        `${event.type}: ${message ?? String((reason as Error | undefined)?.stack ?? reason)}`,
      );
    };
    const { signal } = stop;
    addEventListener('unhandledrejection', note, { signal });
    addEventListener('error', note, { signal });
  });

  beforeEach(() => {
    // What goes wrong is told to developers, as often as it does.
    console.error = console.warn = () => {};
    wrong = [];
    sessionStorage.clear();
  });

  afterEach(() => {
    Object.assign(console, { error, warn });
    sessionStorage.clear();
  });

  after(() => {
    stop.abort();
    console.log(`${tried.toString()} bad inputs tried in this browser (SEED=${SEED.toString()})`);
  });

  /** Someone in front of a new element. */
  function open(properties: object = {}): Person {
    const element = document.createElement(tag) as GlympseAccountLinkElement;
    Object.assign(element, page.properties, properties);
    person = new Person(element);
    document.body.append(element);
    return person;
  }

  async function close(): Promise<void> {
    const { element } = person;
    // Another task: a rejection that nobody has taken is told of by then.
    await new Promise((resolve) => setTimeout(resolve));
    expect(person.root.querySelectorAll(injected), 'markup').to.have.length(0);
    expect(wrong).to.deep.equal([]);
    expect('isBroken' in globalThis).to.equal(false);
    element.remove();
    await Promise.resolve();
    sessionStorage.clear();
  }

  /** Nothing is under way, and there is something to be done. */
  const rests = () =>
    person.until(() => {
      if (clock.untilRetry !== undefined) clock.advance(clock.untilRetry);
      const { root } = person;
      const place = root.querySelector('dialog') ?? root;
      const busy = [...place.querySelectorAll('[part~=submit-button], [part~=retry-button]')];
      return (
        !person.text.includes('One moment') &&
        place.querySelector('button, input') &&
        !busy.some((button) => button.ariaDisabled === 'true')
      );
    }, 'something that can be done');

  async function tryAll<Values extends [unknown, ...unknown[]]>(
    numRuns: number,
    arbitraries: { [Index in keyof Values]: fc.Arbitrary<Values[Index]> },
    check: (...values: Values) => Promise<void>,
  ): Promise<void> {
    const property = fc.asyncProperty(...arbitraries, async (...values) => {
      wrong = [];
      await check(...values);
      await close();
      tried++;
    });
    // The runner shows no cause of an error.
    await fc
      .assert(property, { numRuns: Math.ceil(numRuns / share), seed: SEED })
      .catch((error: unknown) => {
        const { message, cause } = error as Error;
        throw new Error(`${message}\n${String((cause as Error | undefined)?.stack ?? cause)}`);
      });
  }

  it('typed as an e-mail address: is sent where it is one, and otherwise stays to be mended', async () => {
    await tryAll(100, [badText], async (text) => {
      open();
      const field = await person.type('Email address', text);
      const typed = field.value;
      await person.press('Send code');
      await rests();
      if (person.element.step === 'address') {
        expect((await person.field('Email address')).value).to.equal(typed);
        expect(person.root.querySelector('[role=alert]')?.textContent).to.not.equal('');
      }
    });
  });

  it('typed as a phone number: is sent where it is one, and otherwise stays to be mended', async () => {
    await tryAll(300, [badText], async (text) => {
      open({ types: 'phone', country: 'US' });
      await person.type('Mobile number', text);
      await person.press('Send code');
      await rests();
      if (person.element.step === 'address') {
        expect(person.root.querySelector('[role=alert]')?.textContent).to.not.equal('');
      }
    });
  });

  it('typed as a code: is refused in words, and another one can be typed', async () => {
    await tryAll(300, [badText], async (text) => {
      open();
      await person.sendCodeTo(address);
      await person.type('Code', text);
      await person.press('Continue');
      await rests();
      expect(person.element.step).to.equal('code');
      expect(person.root.querySelector('[role=alert]')?.textContent).to.not.equal('');
    });
  });

  const settings = [
    ...['flow', 'endpoint', 'apiKey', 'withCredentials', 'types', 'address', 'country', 'persist'],
    ...['codeLength', 'forceLink', 'disabled', 'messages', 'tokenProvider', 'credentialsHandler'],
    ...['fetch', 'lang'],
  ];
  const setting = fc.constantFrom(...settings);
  const handlers = ['tokenProvider', 'credentialsHandler', 'fetch'];
  /** A function that rejects is a page's own mistake anywhere else. */
  const set = setting.chain((name) => {
    // What refuses to be a text is refused as a language by every element.
    const text = badText.map((text) => () => text);
    const handler = fc.oneof(badValue, fc.constantFrom(...badHandlers));
    const value = name === 'lang' ? text : handlers.includes(name) ? handler : badValue;
    return fc.tuple(fc.constant(name), value);
  });

  /** What is set wrongly is set right, and the element is there as ever. */
  async function mend(): Promise<void> {
    const nothing = Object.fromEntries(settings.map((name) => [name, undefined]));
    Object.assign(person.element, nothing, page.properties);
    person.element.restart();
    await person.field('Email address');
    await person.until(
      () => person.root.querySelector('h2')?.textContent === 'Link your Glympse account',
      'the first form',
    );
  }

  it('set as a property before there is a flow: can be set right', async () => {
    await tryAll(400, [set, set], async ([one, value], [other, second]) => {
      open({ [one]: value(), [other]: second() });
      await person.element.updateComplete;
      await mend();
    });
  });

  it('set as a property in mid-flow: can be set right', async () => {
    await tryAll(300, [set], async ([name, value]) => {
      open();
      await person.sendCodeTo(address);
      const field = await person.field('Code');
      Object.assign(person.element, { [name]: value() });
      await person.element.updateComplete;
      field.value = '1';
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await person.element.updateComplete;
      await mend();
    });
  });

  it('set as an attribute: can be set right', async () => {
    const attributes = ['api-key', 'with-credentials', 'code-length', 'force-link', 'dir', 'id'];
    const name = fc.constantFrom(...attributes, ...settings.map((name) => name.toLowerCase()));
    await tryAll(300, [name, badText], async (name, text) => {
      open();
      person.element.setAttribute(name, text);
      await person.element.updateComplete;
      person.element.removeAttribute(name);
      await mend();
    });
  });

  it('found in the storage: the first form is there, and nothing else', async () => {
    open();
    await person.sendCodeTo(address);
    await person.field('Code');
    const [key, good] = Object.entries({ ...sessionStorage })[0] as [string, string];
    person.element.remove();
    const fields = JSON.parse(good) as Record<string, unknown>;
    const json = badJson(['scene', 'sent', 'contact', 'version', 'flow', 'pending']);
    const changed = fc
      .tuple(fc.constantFrom(...Object.keys(fields), 'pending', 'problem', 'outcome', 'code'), json)
      .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(fields[name]))
      // Times that differ a little are times all the same.
      .filter(([name, value]) => !['now', 'wall'].includes(name) || typeof value !== 'number')
      .map(([name, value]) => JSON.stringify({ ...fields, [name]: value }));
    await tryAll(300, [fc.oneof(badText, changed)], async (text) => {
      sessionStorage.setItem(key, text);
      open();
      await person.field('Email address');
      expect(person.element.step).to.equal('address');
      await person.until(() => !sessionStorage.getItem(key), 'an empty storage');
    });
  });

  const names = ['result', 'response', 'meta', 'error', 'error_detail', 'time', 'expires', 'items'];
  const json = badJson([...names, 'type', 'id', 'account', 'displayname', 'status', 'password']);
  const body = fc.oneof(
    badText.filter((text) => text.length < 200_000),
    json.map((response) => JSON.stringify({ result: 'ok', response, meta: { time: 1.7e9 } })),
    json.map((meta) => JSON.stringify({ result: 'failure', meta })),
    json.map((error) =>
      JSON.stringify({ result: 'failure', meta: { error, error_detail: error } }),
    ),
  );
  const status = fc.constantFrom(200, 200, 201, 400, 401, 403, 404, 429, 500, 502, 503);

  /** How a person comes to each call. */
  const ways: Partial<Record<CallName, () => Promise<void>>> = {
    'linked_accounts/confirm': async () => {
      open();
      await person.sendCodeTo(address);
    },
    'account/confirm': async () => {
      open({ flow: 'login' });
      await person.sendCodeTo(address);
    },
    'linked_accounts/link': async () => {
      open();
      await person.sendCodeTo(address);
      await person.enterCode('123456');
    },
    'account/create': async () => {
      open({ flow: 'login' });
      await person.sendCodeTo(address);
      await person.enterCode('123456');
    },
    linked_accounts: async () => {
      open({ flow: 'manage' });
      await person.until(() => person.root.querySelector('button'), 'the list');
    },
  };

  for (const [call, come] of Object.entries(ways) as [CallName, () => Promise<void>][]) {
    it(`answered to ${call}: a person can go on`, async () => {
      await tryAll(80, [body, status], async (text, status) => {
        await page.service.script({ call, raw: { body: text, status } });
        await come();
        await person.until(
          () =>
            person.element.step === 'done' ||
            (!person.text.includes('One moment') && person.root.querySelector('button')),
          'a way on',
        );
        await page.service.script({ call, times: 0 });
      });
    });
  }
});
