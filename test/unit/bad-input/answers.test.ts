import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  confirmAccount,
  confirmLinkedAccount,
  linkAccount,
  logIn,
} from '../../../src/api/calls.js';
import { createAccount } from '../../../src/api/created-account.js';
import { ApiError } from '../../../src/api/errors.js';
import { listLinkedAccounts, unlinkAccount } from '../../../src/api/linked-accounts.js';
import { createTransport, type Transport } from '../../../src/api/transport.js';
import type { CallName } from '../../../src/api/types.js';
import type { Problem } from '../../../src/element/flow/problem.js';
import { explain as explainEarly } from '../../../src/element/parts/address/explain.js';
import { explain as explainCommon } from '../../../src/element/parts/flow/explain.js';
import { explain as explainRare } from '../../../src/element/parts/failure/explain.js';
import { badJson, badText, badTexts } from '../../support/bad-input.js';
import { placeNames, places } from '../support/places.js';
import { speech } from '../support/speech.js';
import { tryAll } from '../support/trials.js';

const contact = { type: 'email', address: 'jo@example.com' } as const;
const proof = { ...contact, code: '482915' };

/** Every call of the guide. */
const calls: Readonly<
  Record<CallName, (call: Transport, signal: AbortSignal) => Promise<unknown>>
> = {
  'account/confirm': (call, signal) => confirmAccount(call, contact, signal),
  'account/create': (call, signal) => createAccount(call, proof, signal),
  'account/login': (call, signal) => logIn(call, { id: 'a', password: 'b' }, signal),
  linked_accounts: (call, signal) => listLinkedAccounts(call, signal),
  'linked_accounts/confirm': (call, signal) => confirmLinkedAccount(call, contact, signal),
  'linked_accounts/link': (call, signal) => linkAccount(call, proof, false, signal),
  'linked_accounts/unlink': (call, signal) => unlinkAccount(call, 'email', signal),
};

const names = [
  ...[
    'result',
    'response',
    'meta',
    'error',
    'error_detail',
    'time',
    'items',
    'type',
    'id',
    'account',
  ],
  ...[
    'expires',
    'password',
    'created_time',
    'last_modified',
    'displayname',
    'auth_enabled',
    'status',
  ],
  ...['access_token', 'expires_in', 'length'],
];

const json = badJson(names);
const enveloped = fc.oneof(
  json.map((response) => ({ result: 'ok', response, meta: { time: 1_700_000_000 } })),
  json.map((meta) => ({ result: 'failure', meta })),
  json.map((error) => ({ result: 'failure', meta: { error, error_detail: error } })),
  fc.tuple(json, json, json).map(([result, response, meta]) => ({ result, response, meta })),
  json,
);
const body = fc.oneof(
  { weight: 1, arbitrary: badText },
  { weight: 3, arbitrary: enveloped.map((value) => JSON.stringify(value)) },
);
const status = fc.constantFrom(
  200,
  201,
  202,
  400,
  401,
  403,
  404,
  408,
  409,
  425,
  429,
  500,
  502,
  503,
);
const retryAfter = fc.constantFrom(
  ...['', '5', '-5', '1e999', '9e15', 'soon', 'Thu, 01 Jan 1970 00:00:00 GMT', '0x10', ' '],
);

describe('whatever the service answers', () => {
  for (const [name, call] of Object.entries(calls)) {
    it(`is read, or a failure with a code: ${name}`, async (t) => {
      await tryAll(t, 2000, [body, status, retryAfter], async (text, code, wait) => {
        const transport = createTransport(() => ({
          endpoint: 'https://api.example/v2/',
          tokenProvider: () => 'token',
          fetch: () =>
            Promise.resolve(new Response(text, { status: code, headers: { 'Retry-After': wait } })),
        }));
        try {
          const answer = await call(transport, new AbortController().signal);
          assert.ok(code < 300, 'a failure is none');
          assert.equal('polluted' in {}, false);
          JSON.stringify(answer);
        } catch (error) {
          assert.ok(error instanceof ApiError, String(error));
          assert.equal(typeof error.code, 'string');
          assert.notEqual(error.code, '');
          const { retryAfter: waits = 1 } = error.facts;
          assert.ok(waits > 0 && waits < Infinity);
        }
      });
    });
  }
});

describe('whatever the service calls a failure', () => {
  it('is told to the person in words', async (t) => {
    const code = fc.oneof(fc.constantFrom(...badTexts), fc.string({ unit: 'binary' }));
    const wait = fc.oneof(
      fc.constant(undefined),
      fc.double({ min: 0.001, max: 1e18, noNaN: true }),
    );
    const place = fc.constantFrom(...placeNames);
    await tryAll(t, 5000, [code, status, wait, place], (text, http, wait, name) => {
      const problem: Problem = { code: text || 'x', detail: text, status: http, retryAfter: wait };
      const said = [explainEarly, explainCommon, explainRare].map((explain) =>
        explain(problem, places[name], speech),
      );
      const last = said.findLast(Boolean);
      assert.equal(typeof last, 'string');
      assert.ok(last && last.length < 300, last);
      // The service's own words are for developers.
      if (text.length > 12) assert.equal(last.includes(text), false);
    });
  });
});
