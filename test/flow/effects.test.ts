import { expect } from '@open-wc/testing';
import { createTransport, type TransportSettings } from '../../src/api/transport.js';
import { runEffect, type CredentialsHandler } from '../../src/element/flow/effects.js';
import type {
  AnswerEvent,
  CodeRequest,
  CodeSubmission,
  Request,
} from '../../src/element/flow/types.js';
import { SandboxClient } from '../support/sandbox-client.js';
import { contact, PASSWORD } from './scenery.js';

describe('the flow’s requests, against the service', () => {
  let service: SandboxClient;
  let token: string;
  let accountId: string;
  let stop: AbortController;

  beforeEach(async () => {
    service = new SandboxClient();
    accountId = (await service.createAccount()).id;
    token = await service.issueToken(accountId);
    stop = new AbortController();
  });

  interface Page extends Partial<TransportSettings> {
    readonly isDirect?: boolean;
    readonly credentialsHandler?: CredentialsHandler | undefined;
  }

  const run = (request: Request, page: Page = {}): Promise<AnswerEvent> => {
    const { isDirect = true, credentialsHandler = () => {}, ...more } = page;
    const transport = createTransport(() => ({
      endpoint: new URL(service.endpoint, location.href).href,
      apiKey: 'sandbox',
      tokenProvider: () => token,
      ...more,
    }));
    const settings = () => ({ isDirect, credentialsHandler });
    const services = { transport, settings, extend: () => Promise.resolve() };
    return runEffect(request, services, stop.signal) as Promise<AnswerEvent>;
  };

  const requestCode = (flow: CodeRequest['flow']) => run({ type: 'request-code', contact, flow });

  const submit = async (change: Partial<CodeSubmission> = {}, page?: Page) => {
    const code = change.code ?? (await service.lastCode());
    const submission = { flow: 'link', force: false, unconfirmed: false, ...change, code } as const;
    return run({ type: 'submit-code', contact, ...submission }, page);
  };

  const failureOf = (answer: AnswerEvent) => {
    if (answer.type !== 'request-failed') throw new Error(`it was ${answer.type}`);
    return answer.problem;
  };

  const callsTo = async (name: string) =>
    (await service.calls()).filter(({ call }) => call === name).length;

  it('sends a code for linking by way of the current account', async () => {
    const answer = await requestCode('link');
    expect(answer.type === 'code-sent' && answer.lifetime).to.be.within(599_000, 600_000);
    expect(await callsTo('linked_accounts/confirm')).to.equal(1);
    expect(await service.outbox()).to.have.length(1);
  });

  it('sends a code for logging in without an account', async () => {
    token = 'of no use';
    expect((await requestCode('login')).type).to.equal('code-sent');
    expect(await callsTo('account/confirm')).to.equal(1);
  });

  it('names the request that it answers', async () => {
    const request: Request = { type: 'request-code', contact, flow: 'link' };
    expect((await run(request)).request).to.equal(request);
  });

  it('links', async () => {
    await requestCode('link');
    const answer = await submit();
    expect(answer.type).to.equal('address-linked');
    expect(await service.linkedTo(accountId)).to.deep.equal({ email: contact.address });
  });

  it('finds the conflict where the address belongs to somebody else', async () => {
    await service.createAccount({ email: contact.address });
    await requestCode('link');
    expect((await submit()).type).to.equal('conflict-found');
  });

  it('gives the credentials of the earlier account for recovery with the same code', async () => {
    const earlier = await service.createAccount({ email: contact.address });
    await requestCode('link');
    await submit();
    const answer = await submit({ flow: 'login' });
    const { id, password } = earlier;
    expect(answer).to.deep.include({
      type: 'credentials-received',
      credentials: { id, password },
    });
  });

  it('takes the address from the earlier account by force, with the same code', async () => {
    const earlier = await service.createAccount({ email: contact.address });
    await requestCode('link');
    await submit();
    expect((await submit({ force: true })).type).to.equal('address-linked');
    expect(await service.linkedTo(earlier.id)).to.deep.equal({});
  });

  it('does not call a failure of forcing a conflict', async () => {
    await requestCode('link');
    await service.script({ call: 'linked_accounts/link', failure: { code: 'existing_link' } });
    expect(failureOf(await submit({ force: true })).code).to.equal('existing_link');
  });

  describe('after a try whose answer was lost', () => {
    it('finds the link that was made', async () => {
      await requestCode('link');
      const code = await service.lastCode();
      await service.script({
        call: 'linked_accounts/link',
        times: 1,
        raw: { body: 'half an ans' },
      });
      // The work is done by another request with the same code, as if the first had gone through.
      expect(failureOf(await submit({ code })).code).to.equal('invalid_response');
      await submit({ code });
      const answer = await submit({ code, unconfirmed: true });
      expect(answer.type).to.equal('address-linked');
    });

    it('still calls a code wrong where no link was made', async () => {
      await requestCode('link');
      const answer = await submit({ code: 'wrong', unconfirmed: true });
      expect(failureOf(answer).code).to.equal('link_failed');
      expect(await callsTo('linked_accounts')).to.equal(1);
    });

    it('still calls a code wrong where looking fails', async () => {
      await requestCode('link');
      await service.script({ call: 'linked_accounts', failure: { code: 'busy', status: 503 } });
      const answer = await submit({ code: 'wrong', unconfirmed: true });
      expect(failureOf(answer).code).to.equal('link_failed');
    });

    it('looks only then', async () => {
      await requestCode('link');
      await submit({ code: 'wrong' });
      expect(await callsTo('linked_accounts')).to.equal(0);
    });

    it('finds an address that the service writes with other capitals', async () => {
      await service.script({
        call: 'linked_accounts',
        response: [{ type: 'email', id: '1', displayname: 'JO@Example.com' }],
      });
      await requestCode('link');
      const answer = await submit({ code: 'wrong', unconfirmed: true });
      expect(answer.type).to.equal('address-linked');
    });
  });

  describe('credentials', () => {
    const account = { id: 'account-7', password: PASSWORD };
    const handOver = { type: 'hand-over', credentials: account, reason: 'login' } as const;

    it('reach the page, with the reason', async () => {
      const taken: unknown[] = [];
      const credentialsHandler: CredentialsHandler = (given, { reason }) => {
        taken.push(given, reason);
      };
      const answer = await run(handOver, { credentialsHandler });
      expect(answer).to.deep.include({ type: 'account-ready', accountId: 'account-7' });
      expect(taken).to.deep.equal([account, 'login']);
    });

    it('are not taken before the page’s promise has resolved', async () => {
      let resolve = () => {};
      const credentialsHandler = () => new Promise<void>((done) => (resolve = done));
      let isAnswered = false;
      const answer = run(handOver, { credentialsHandler }).then((event) => {
        isAnswered = true;
        return event;
      });
      await service.calls();
      expect(isAnswered).to.equal(false);
      resolve();
      expect((await answer).type).to.equal('account-ready');
    });

    for (const [how, credentialsHandler] of [
      ['rejects', () => Promise.reject(new Error(PASSWORD))],
      [
        'throws',
        () => {
          throw new Error(PASSWORD);
        },
      ],
    ] as const) {
      it(`fail, without a word of what was wrong inside, when the page ${how}`, async () => {
        const problem = failureOf(await run(handOver, { credentialsHandler }));
        expect(problem.code).to.equal('credentials_handler_failed');
        expect(JSON.stringify(problem)).not.to.contain(PASSWORD);
      });
    }

    it('are withdrawn from the page when the element leaves', async () => {
      const leaving = new Error('left');
      const credentialsHandler: CredentialsHandler = (_, { signal }) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => {
            resolve();
          });
          stop.abort(leaving);
        });
      const error: unknown = await run(handOver, { credentialsHandler }).catch((e: unknown) => e);
      expect(error).to.equal(leaving);
    });

    it('have to come where this page holds the account', async () => {
      await requestCode('login');
      await service.script({ call: 'account/create', response: { type: 'account', id: 'a' } });
      expect(failureOf(await submit({ flow: 'login' })).code).to.equal('invalid_response');
    });

    it('may stay with the page’s own server', async () => {
      await requestCode('login');
      await service.script({ call: 'account/create', response: { type: 'account', id: 'a' } });
      const answer = await submit({ flow: 'login' }, { isDirect: false });
      expect(answer).to.deep.include({ type: 'account-ready', accountId: 'a' });
    });

    it('are not dropped silently when the page has taken its handler away meanwhile', async () => {
      await requestCode('login');
      const credentialsHandler = undefined;
      const transport = createTransport(() => ({
        endpoint: new URL(service.endpoint, location.href).href,
        apiKey: 'sandbox',
      }));
      const settings = () => ({ isDirect: true, credentialsHandler });
      const code = await service.lastCode();
      const answer = await runEffect(
        { type: 'submit-code', contact, code, flow: 'login', force: false, unconfirmed: false },
        { transport, settings, extend: () => Promise.resolve() },
        stop.signal,
      );
      expect(answer.type).not.to.equal('account-ready');
    });
  });

  describe('failures', () => {
    it('carry what the service said', async () => {
      const failure = { code: 'rate_limited', detail: 'slow', status: 429, retryAfter: 30 };
      await service.script({ call: 'linked_accounts/confirm', failure });
      expect(failureOf(await requestCode('link'))).to.deep.equal({
        code: 'rate_limited',
        detail: 'slow',
        status: 429,
        retryAfter: 30_000,
        fatal: false,
      });
    });

    it('never repeat the code that was submitted', async () => {
      await service.script({
        call: 'linked_accounts/link',
        failure: { code: 'link_failed', detail: 'bad 424242, sent 424242' },
      });
      const problem = failureOf(await submit({ code: '424242' }));
      expect(problem.detail).to.equal('bad …, sent …');
    });

    it('are the developer’s when the API key is denied', async () => {
      const denied = { code: 'access_denied', status: 403 };
      await service.script({ call: 'account/confirm', failure: denied });
      expect(failureOf(await requestCode('login')).fatal).to.equal(true);
    });

    it('are not the developer’s when the access token is denied', async () => {
      const denied = { code: 'access_denied', status: 403 };
      await service.script({ call: 'linked_accounts/confirm', times: 2, failure: denied });
      expect(failureOf(await requestCode('link')).fatal).to.equal(false);
    });

    it('are no answer at all when the element has left', async () => {
      const leaving = new Error('left');
      await service.script({ call: 'linked_accounts/confirm', hold: true });
      const answer = requestCode('link').catch((error: unknown) => error);
      await service.held();
      stop.abort(leaving);
      expect(await answer).to.equal(leaving);
      await service.release();
    });
  });
});
