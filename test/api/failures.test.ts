import { expect } from '@open-wc/testing';
import { confirmAccount, confirmLinkedAccount } from '../../src/api/calls.js';
import { listLinkedAccounts } from '../../src/api/linked-accounts.js';
import type { Scenario } from '../../src/tools/sandbox/index.js';
import { errorOf, Wire } from './wire.js';
import { ManualTimeout } from '../support/manual-timeout.js';

const contact = { type: 'email', address: 'jo@example.com' } as const;

describe('failures of a call', () => {
  let wire: Wire;

  beforeEach(async () => {
    wire = await Wire.open();
  });

  const confirm = () => confirmAccount(wire.transport, contact, wire.signal);
  const script = (scenario: Omit<Scenario, 'call'>) =>
    wire.service.script({ call: 'account/confirm', ...scenario });

  it('carry the service’s code, explanation, status and wait', async () => {
    const failure = { code: 'rate_limited', detail: 'slow down', status: 429, retryAfter: 7 };
    await script({ failure });
    const { name, message, code, facts } = await errorOf(confirm());
    expect({ name, message, code }).to.deep.equal({
      name: 'ApiError',
      message: 'rate_limited',
      code: 'rate_limited',
    });
    expect(facts).to.deep.equal({ detail: 'slow down', status: 429, retryAfter: 7000 });
  });

  it('carry the same from another origin', async () => {
    wire.settings = { endpoint: wire.foreignEndpoint };
    await script({ failure: { code: 'rate_limited', status: 429, retryAfter: 7 } });
    const { facts } = await errorOf(confirm());
    expect(facts).to.deep.equal({ detail: undefined, status: 429, retryAfter: 7000 });
  });

  it('are told by the envelope even where the status says 200', async () => {
    await script({ failure: { code: 'invalid_argument', status: 200 } });
    expect(await errorOf(confirm())).to.include({ code: 'invalid_argument' });
  });

  const bodies: readonly (readonly [string, Scenario['raw'] & object])[] = [
    ['a page of a proxy', { body: '<!doctype html><h1>Bad gateway</h1>', status: 502 }],
    ['a page in place of the answer', { body: '<!doctype html><h1>Welcome</h1>' }],
    ['nothing', { body: '' }],
    ['half an answer', { body: '{"result":"ok","respon', contentType: 'application/json' }],
    ['null', { body: 'null', contentType: 'application/json' }],
    ['a text', { body: '"ok"', contentType: 'application/json' }],
    ['a list', { body: '[]', contentType: 'application/json' }],
    ['an object without a result', { body: '{"response":{}}', contentType: 'application/json' }],
    ['a result of another type', { body: '{"result":true}', contentType: 'application/json' }],
    [
      'a failure without a word',
      { body: '{"result":"failure","meta":null}', contentType: 'application/json' },
    ],
    [
      'a failure whose word is no text',
      { body: '{"result":"failure","meta":{"error":17}}', contentType: 'application/json' },
    ],
    [
      'success with a status of failure',
      { body: '{"result":"ok","response":{}}', status: 500, contentType: 'application/json' },
    ],
  ];
  for (const [what, raw] of bodies) {
    it(`are an invalid response, with its status, given ${what}`, async () => {
      await script({ raw });
      const { code, facts } = await errorOf(confirm());
      expect(code).to.equal('invalid_response');
      expect(facts.status).to.equal(raw.status ?? 200);
    });
  }

  it('do not depend on what the answer calls itself', async () => {
    const body = '{"result":"ok","response":{},"meta":{}}';
    await script({ raw: { body, contentType: 'text/plain' } });
    expect(await confirm()).to.deep.equal({ lifetime: undefined });
  });

  it('keep an explanation to themselves that is no text', async () => {
    const body = '{"result":"failure","meta":{"error":"x","error_detail":{"a":1}}}';
    await script({ raw: { body, status: 400 } });
    expect((await errorOf(confirm())).facts.detail).to.equal(undefined);
  });

  for (const drop of ['before', 'after'] as const) {
    it(`are of the network when the connection breaks ${drop} the work is done`, async () => {
      await script({ drop });
      const { code, facts } = await errorOf(confirm());
      expect({ code, facts }).to.deep.equal({ code: 'network_error', facts: {} });
      expect(await wire.service.outbox()).to.have.length(drop === 'after' ? 1 : 0);
      expect(await wire.service.calls(), 'sent once').to.have.length(1);
    });
  }

  it('are of the network where nobody listens', async () => {
    wire.settings = { endpoint: 'http://127.0.0.1:1/v2/' };
    expect((await errorOf(confirm())).code).to.equal('network_error');
  });

  it('are of the network, with the cause, when the page’s fetch throws', async () => {
    const cause = new Error('offline');
    wire.settings = { fetch: () => Promise.reject(cause) };
    const error = await errorOf(confirm());
    expect(error.code).to.equal('network_error');
    expect(error.cause).to.equal(cause);
  });

  it('are timeouts when the answer takes too long', async () => {
    await script({ hold: true });
    const time = new ManualTimeout();
    const error = errorOf(confirm());
    time.restore();
    await wire.service.held();
    time.pass();
    expect((await error).code).to.equal('timeout');
    expect(time.limits).to.deep.equal([15_000]);
    await wire.service.release();
  });

  it('end a request whose time is up, also on the wire', async () => {
    const time = new ManualTimeout();
    const aborted = new Promise<unknown>((resolve) => {
      wire.settings = {
        fetch: (_, init) =>
          new Promise(() => {
            const { signal } = init ?? {};
            signal?.addEventListener('abort', () => {
              resolve(signal.reason);
            });
            time.pass();
          }),
      };
    });
    const error = errorOf(confirm());
    time.restore();
    expect((await error).code).to.equal('timeout');
    expect(await aborted).to.be.an.instanceof(DOMException);
  });

  it('are the caller’s own reason when the caller leaves', async () => {
    const reason = new Error('left');
    await script({ hold: true });
    const call = confirm().catch((error: unknown) => error);
    await wire.service.held();
    wire.leave(reason);
    expect(await call).to.equal(reason);
    await wire.service.release();
  });

  it('come before anything is sent when the caller has left already', async () => {
    wire.leave(new Error('left'));
    const error: unknown = await confirm().catch((reason: unknown) => reason);
    expect(error).to.include({ message: 'left' });
    expect(wire.sent).to.have.length(0);
    await listLinkedAccounts(wire.transport, wire.signal).catch(() => undefined);
    expect(wire.asked).to.have.length(0);
  });

  describe('Retry-After', () => {
    const refuseWith = (header: string) => {
      const fetchOnce: typeof fetch = () => {
        const headers = { 'Retry-After': header };
        const envelope = { result: 'failure', meta: { error: 'busy' } };
        return Promise.resolve(Response.json(envelope, { status: 503, headers }));
      };
      wire.settings = { fetch: fetchOnce };
      return errorOf(confirm());
    };

    for (const [header, wait] of [
      ['120', 120_000],
      ['0', undefined],
      ['-5', undefined],
      ['soon', undefined],
      ['Wed, 21 Oct 2015 07:28:00 GMT', undefined],
    ] as const) {
      it(`is ${wait === undefined ? 'ignored' : 'read'}: ${header}`, async () => {
        expect((await refuseWith(header)).facts.retryAfter).to.equal(wait);
      });
    }

    it('is read as a date to come', async () => {
      const { facts } = await refuseWith(new Date(Date.now() + 3_600_000).toUTCString());
      expect(facts.retryAfter).to.be.within(3_590_000, 3_600_000);
    });
  });

  it('are the same for calls with an access token', async () => {
    await wire.service.script({
      call: 'linked_accounts/confirm',
      failure: { code: 'disabled', status: 403, detail: 'by its owner' },
    });
    const error = await errorOf(confirmLinkedAccount(wire.transport, contact, wire.signal));
    expect(error.code).to.equal('disabled');
    expect(error.facts).to.include({ status: 403, detail: 'by its owner' });
    expect(wire.asked, 'no reason to ask for another token').to.deep.equal([false]);
  });
});
