import { expect } from '@open-wc/testing';
import { readCodeSent } from '../../src/api/answers.js';
import { confirmAccount, linkAccount, logIn } from '../../src/api/calls.js';
import { createAccount } from '../../src/api/created-account.js';
import { listLinkedAccounts } from '../../src/api/linked-accounts.js';
import type { CallName } from '../../src/tools/sandbox/index.js';
import { errorOf, Wire } from './wire.js';

const contact = { type: 'email', address: 'jo@example.com' } as const;
const submission = { ...contact, code: '123456' };

/** The service's clock and, in milliseconds, what is taken for the code's remaining time. */
const TIME = 1_700_000_000_000;

describe('the time that a code is good', () => {
  for (const [what, expires, time, lifetime] of [
    ['milliseconds by the service’s clock', TIME + 300_000, TIME, 300_000],
    ['an end in seconds', TIME / 1000 + 300, TIME, 300_000],
    ['both in seconds', TIME / 1000 + 300, TIME / 1000, 300_000],
    ['seconds with a fraction', TIME / 1000 + 0.5, TIME, 500],
    ['one millisecond', TIME + 1, TIME, 1],
    ['an end that is now', TIME, TIME, undefined],
    ['an end in the past', TIME - 1, TIME, undefined],
    ['no end', undefined, TIME, undefined],
    ['an end that is null', null, TIME, undefined],
    ['an end in a text', String(TIME + 300_000), TIME, undefined],
    ['a date as a text', '2030-01-01T00:00:00Z', TIME, undefined],
    ['a length of time instead of an end', 600, TIME, undefined],
    ['zero', 0, TIME, undefined],
    ['a negative number', -TIME, TIME, undefined],
    ['a truth', true, TIME, undefined],
    ['an object', { at: TIME }, TIME, undefined],
    ['a service without a clock', TIME + 300_000, undefined, undefined],
    ['a service whose clock is a text', TIME + 300_000, String(TIME), undefined],
  ] as const) {
    it(`is ${lifetime === undefined ? 'unknown' : `${lifetime.toString()} ms`} given ${what}`, () => {
      expect(readCodeSent({ response: { expires }, time })).to.deep.equal({ lifetime });
    });
  }

  for (const response of [null, 'ok', 7, [], {}]) {
    it(`is unknown, and no failure, given ${JSON.stringify(response)}`, async () => {
      const wire = await Wire.open();
      await wire.service.script({ call: 'account/confirm', response });
      const answer = await confirmAccount(wire.transport, contact, wire.signal);
      expect(answer).to.deep.equal({ lifetime: undefined });
    });
  }

  it('does not depend on the device’s clock', async () => {
    const wire = await Wire.open();
    await wire.service.advance(86_400_000);
    const { lifetime } = await confirmAccount(wire.transport, contact, wire.signal);
    expect(lifetime).to.be.within(599_000, 600_000);
  });
});

describe('answers of other shapes', () => {
  let wire: Wire;

  beforeEach(async () => {
    wire = await Wire.open();
    // A code that works for both calls that take one.
    await confirmAccount(wire.transport, contact, wire.signal);
    submission.code = await wire.service.lastCode();
  });

  const create = () => createAccount(wire.transport, submission, wire.signal);
  const link = () => linkAccount(wire.transport, submission, false, wire.signal);
  const list = () => listLinkedAccounts(wire.transport, wire.signal);
  const login = async () => {
    const { id, password } = await wire.service.createAccount();
    return logIn(wire.transport, { id, password }, wire.signal);
  };

  const account = { type: 'email', id: 'link-1' };
  /** No times of the account are told. */
  const unknown = { created: undefined, modified: undefined };
  const read = {
    type: 'email',
    id: 'link-1',
    displayName: undefined,
    authEnabled: undefined,
    status: undefined,
  };
  const rows: readonly (readonly [string, CallName, () => Promise<unknown>, unknown, unknown])[] = [
    [
      'an account without a password',
      'account/create',
      create,
      { id: 'a' },
      { id: 'a', password: undefined, ...unknown },
    ],
    [
      'an account with a password that is no text',
      'account/create',
      create,
      { id: 'a', password: 1 },
      { id: 'a', password: undefined, ...unknown },
    ],
    [
      'a link whose facts are not nested',
      'linked_accounts/link',
      link,
      { ...account, displayname: 'jo' },
      { ...read, displayName: 'jo' },
    ],
    [
      'a list that leaves its empty array out',
      'linked_accounts',
      list,
      { type: 'linked_accounts' },
      [],
    ],
    [
      'a list whose entries nest their facts',
      'linked_accounts',
      list,
      { type: 'linked_accounts', items: [{ type: 'linked_account', account }, { account }] },
      [read, read],
    ],
    ['a link with the least', 'linked_accounts/link', link, { account }, read],
    [
      'a link with fields of other types',
      'linked_accounts/link',
      link,
      { account: { ...account, displayname: 1, auth_enabled: 'yes', status: null } },
      read,
    ],
    [
      'a link that needs something, and is not for logging in',
      'linked_accounts/link',
      link,
      { account: { ...account, auth_enabled: false, status: 'password_required' } },
      { ...read, authEnabled: false, status: 'password_required' },
    ],
    ['a bare list', 'linked_accounts', list, [account], [read]],
    ['a list in an object', 'linked_accounts', list, { items: [account], total: 1 }, [read]],
    ['an empty list', 'linked_accounts', list, { linked_accounts: [] }, []],
    [
      'a list with entries of other types, whatever they hold',
      'linked_accounts',
      list,
      [{ type: 'facebook', name: 1 }, account, { type: '' }],
      [read],
    ],
    [
      'a token without an end',
      'account/login',
      login,
      { access_token: 't' },
      { accessToken: 't', expiresIn: undefined },
    ],
  ];
  for (const [what, call, send, response, value] of rows) {
    it(`reads ${what}`, async () => {
      await wire.service.script({ call, response });
      expect(await send()).to.deep.equal(value);
    });
  }

  const unusable: readonly (readonly [CallName, () => Promise<unknown>, readonly unknown[]])[] = [
    ['account/create', create, [null, [], 'ok', {}, { id: '' }, { id: 1, password: 'p' }]],
    [
      'linked_accounts/link',
      link,
      [null, {}, { account: null }, { account: { type: 'email' } }, { type: 'fax', id: '1' }],
    ],
    [
      'linked_accounts',
      list,
      [
        null,
        {},
        'none',
        1,
        { linked_accounts: {} },
        { type: 'linked_accounts', items: {} },
        { type: 'linked_accounts', count: 1 },
        { type: 'linked_account', account },
        account,
        // An address that is linked must not be shown as missing.
        [account, null],
        [{}],
        [{ type: 'email' }],
        [{ type: 'email', id: 1 }],
        [[account]],
        { removed: [], linked_accounts: [account] },
      ],
    ],
    ['account/login', login, [null, {}, { access_token: '' }, { access_token: 1 }]],
  ];
  for (const [call, send, responses] of unusable) {
    for (const response of responses) {
      it(`takes ${JSON.stringify(response)} for no answer to ${call}`, async () => {
        await wire.service.script({ call, response });
        expect((await errorOf(send())).code).to.equal('invalid_response');
      });
    }
  }
});
