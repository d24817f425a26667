import { expect } from '@open-wc/testing';
import { confirmAccount, confirmLinkedAccount } from '../../src/api/calls.js';
import { listLinkedAccounts } from '../../src/api/linked-accounts.js';
import type { TokenProvider } from '../../src/api/types.js';
import { errorOf, Wire } from './wire.js';
import { ManualTimeout } from '../support/manual-timeout.js';

const contact = { type: 'email', address: 'jo@example.com' } as const;

describe('the access token', () => {
  let wire: Wire;
  let fresh: string;

  beforeEach(async () => {
    wire = await Wire.open();
    fresh = wire.token;
  });

  const list = () => listLinkedAccounts(wire.transport, wire.signal);

  /** A page whose token is stale until it is asked for another one. */
  const renews: TokenProvider = ({ refresh }) => {
    wire.asked.push(refresh);
    if (refresh) wire.token = fresh;
    return wire.token;
  };

  const tokensSent = () => wire.sent.map(({ headers }) => headers.get('Authorization'));

  for (const code of ['oauth_token', 'token_expired', 'access_denied']) {
    it(`is renewed once after ${code}, and the call sent again`, async () => {
      wire.settings = { tokenProvider: renews };
      await wire.service.script({ call: 'linked_accounts', failure: { code, status: 401 } });
      expect(await list()).to.deep.equal([]);
      expect(wire.asked).to.deep.equal([false, true]);
    });

    it(`is not renewed a second time when the fresh one fails with ${code}`, async () => {
      const failure = { code, status: 401 };
      await wire.service.script({ call: 'linked_accounts', times: 9, failure });
      expect((await errorOf(list())).code).to.equal(code);
      expect(wire.asked).to.deep.equal([false, true]);
      expect(wire.sent).to.have.length(2);
    });
  }

  it('goes out fresh with the second try', async () => {
    wire.settings = { tokenProvider: renews };
    wire.token = 'stale';
    await list();
    expect(tokensSent()).to.deep.equal(['Bearer stale', `Bearer ${fresh}`]);
  });

  it('is renewed when it has run out by the service’s clock', async () => {
    await wire.service.advance(3_600_000);
    const { id } = (await wire.service.accounts())[0] ?? { id: '' };
    fresh = await wire.service.issueToken(id);
    wire.settings = { tokenProvider: renews };
    expect(await list()).to.deep.equal([]);
    expect(wire.asked).to.deep.equal([false, true]);
  });

  it('is asked for before every call, so that the page may cache it', async () => {
    await list();
    await list();
    expect(wire.asked).to.deep.equal([false, false]);
  });

  it('may come as a promise', async () => {
    wire.settings = { tokenProvider: () => Promise.resolve(fresh) };
    expect(await list()).to.deep.equal([]);
  });

  it('is not asked for where the page has a server that adds it', async () => {
    wire.settings = { tokenProvider: undefined };
    expect((await errorOf(list())).code).to.equal('oauth_token');
    expect(tokensSent()).to.deep.equal([null]);
  });

  it('is not asked for after access_denied on an account call', async () => {
    const failure = { code: 'access_denied', status: 403 };
    await wire.service.script({ call: 'account/confirm', failure });
    const error = await errorOf(confirmAccount(wire.transport, contact, wire.signal));
    expect(error.code).to.equal('access_denied');
    expect(wire.asked).to.deep.equal([]);
    expect(wire.sent).to.have.length(1);
  });

  it('keeps the body of the call that is sent again', async () => {
    wire.settings = { tokenProvider: renews };
    wire.token = 'stale';
    await confirmLinkedAccount(wire.transport, contact, wire.signal);
    const [first, second] = wire.sent;
    expect(second?.body).to.equal(first?.body);
    expect(await wire.service.outbox()).to.have.length(1);
  });

  describe('for one call after the other', () => {
    beforeEach(() => {
      wire.settings = { tokenProvider: renews };
      wire.token = 'stale';
    });

    it('is renewed anew when it goes stale again later', async () => {
      await list();
      wire.token = 'stale again';
      await list();
      expect(wire.asked).to.deep.equal([false, true, false, true]);
    });

    it('is renewed anew after a renewal has failed', async () => {
      let isDown = true;
      wire.settings = {
        tokenProvider: (request) => {
          if (request.refresh && isDown) throw new Error('down');
          return renews(request);
        },
      };
      expect((await errorOf(list())).code).to.equal('token_provider_failed');
      isDown = false;
      expect(await list()).to.deep.equal([]);
    });
  });

  describe('that the page does not give', () => {
    for (const [how, tokenProvider] of [
      [
        'because it throws',
        () => {
          throw new Error('no session');
        },
      ],
      ['because it rejects', () => Promise.reject(new Error('no session'))],
    ] as const) {
      it(`fails the call ${how}, with the cause for the log`, async () => {
        wire.settings = { tokenProvider };
        const error = await errorOf(list());
        expect(error.code).to.equal('token_provider_failed');
        expect(error.cause).to.include({ message: 'no session' });
        expect(wire.sent).to.have.length(0);
      });
    }

    it('fails the call when the time is up', async () => {
      let signal: AbortSignal | undefined;
      const tokenProvider: TokenProvider = (request) => {
        ({ signal } = request);
        time.pass();
        return new Promise(() => {});
      };
      wire.settings = { tokenProvider };
      const time = new ManualTimeout();
      const error = errorOf(list());
      time.restore();
      expect((await error).code).to.equal('token_provider_failed');
      expect(signal?.aborted).to.equal(true);
    });

    it('does not hold up a caller who leaves', async () => {
      const reason = new Error('left');
      const tokenProvider: TokenProvider = () => {
        wire.leave(reason);
        return new Promise(() => {});
      };
      wire.settings = { tokenProvider };
      const error: unknown = await list().catch((caught: unknown) => caught);
      // Callers that have left do not look at the error any more; it only has to come.
      expect(error).to.be.an.instanceof(Error);
      expect(wire.sent).to.have.length(0);
    });

    it('is refused by the service, once asked for again, where it is empty', async () => {
      wire.token = '';
      expect((await errorOf(list())).code).to.equal('oauth_token');
      expect(wire.asked).to.deep.equal([false, true]);
      expect(tokensSent()).to.deep.equal([null, null]);
    });

    it('leaves no error unheard in the page when it throws and the caller leaves', async () => {
      const unheard: unknown[] = [];
      const hear = (event: PromiseRejectionEvent) => {
        event.preventDefault();
        event.stopImmediatePropagation();
        unheard.push(event.reason);
      };
      window.addEventListener('unhandledrejection', hear, { capture: true });
      wire.settings = {
        tokenProvider: () => {
          throw new Error('no session');
        },
      };
      await errorOf(list());
      wire.leave(new Error('left'));
      // A round trip, during which the page reports what nobody has caught.
      await wire.service.calls();
      window.removeEventListener('unhandledrejection', hear, { capture: true });
      expect(unheard).to.deep.equal([]);
    });
  });
});
