import { expect } from '@open-wc/testing';
import { control, Sandbox } from '../../../src/tools/sandbox/index.js';
import { Caller, email, START } from './in-page.js';

describe('what can be made to go wrong', () => {
  let caller: Caller;

  beforeEach(() => {
    caller = new Caller();
  });

  const script = (scenario: Omit<Parameters<Sandbox['scenarios']['script']>[0], 'call'>) => {
    caller.sandbox.scenarios.script({ call: 'account/confirm', ...scenario });
  };

  it('is a failure in the service’s envelope, with no work done', async () => {
    script({ failure: { code: 'rate_limited', detail: 'slow', status: 429, retryAfter: 9 } });
    const response = await caller.request('account/confirm?api_key=sandbox&type=email', {
      body: JSON.stringify({ type: 'email', address: email }),
    });
    expect(response.status).to.equal(429);
    expect(response.headers.get('Retry-After')).to.equal('9');
    expect(await response.json()).to.deep.equal({
      result: 'failure',
      response: {},
      meta: { error: 'rate_limited', error_detail: 'slow', time: START },
    });
    expect(caller.sandbox.outbox).to.deep.equal([]);
  });

  it('is a failure that comes after all the work was done', async () => {
    script({ failure: { code: 'server_error', detail: 'late', after: true } });
    const { status, error } = await caller.confirm();
    expect({ status, error }).to.deep.equal({ status: 400, error: 'server_error' });
    expect(caller.sandbox.outbox).to.have.length(1);
  });

  it('is the service’s own refusal, where there is no work to be done before the failure', async () => {
    const call = 'linked_accounts/unlink';
    const failure = { code: 'server_error', status: 500, after: true };
    caller.sandbox.scenarios.script({ call, failure });
    const { token } = caller.logIn();
    const { error } = await caller.send('users/self/linked_accounts/email/unlink', {}, token);
    expect(error).to.equal('not_linked');
  });

  it('happens once unless told otherwise, and only to that call', async () => {
    script({ failure: { code: 'busy' } });
    const { token } = caller.logIn();
    expect((await caller.confirmLink(token)).result).to.equal('ok');
    expect((await caller.confirm()).error).to.equal('busy');
    expect((await caller.confirm()).result).to.equal('ok');
  });

  it('happens as often as it is told to, and then comes the next', async () => {
    script({ failure: { code: 'first' }, times: 2 });
    script({ failure: { code: 'second' } });
    const errors = [];
    for (let count = 0; count < 4; count++) errors.push((await caller.confirm()).error);
    expect(errors).to.deep.equal(['first', 'first', 'second', undefined]);
  });

  it('is something in place of the answer, as it is', async () => {
    script({ raw: { body: '<h1>Bad gateway</h1>', status: 502 } });
    const response = await caller.request('account/confirm');
    expect(response.status).to.equal(502);
    expect(response.headers.get('Content-Type')).to.equal('text/html');
    expect(await response.text()).to.equal('<h1>Bad gateway</h1>');
  });

  it('is another response in the envelope, with the work done', async () => {
    script({ response: { expires: 'soon' } });
    expect((await caller.confirm()).response).to.deep.equal({ expires: 'soon' });
    expect(caller.sandbox.outbox).to.have.length(1);
  });

  for (const [drop, messages] of [
    ['before', 0],
    ['after', 1],
  ] as const) {
    it(`is a connection that breaks ${drop} the work`, async () => {
      script({ drop });
      const response = await caller.request('account/confirm?api_key=sandbox&type=email', {
        body: JSON.stringify({ type: 'email', address: email }),
      });
      expect(response.type).to.equal('error');
      expect(caller.sandbox.outbox).to.have.length(messages);
    });
  }

  /** Of a call that is to send a message, as bytes come in. */
  const confirmByHand = () =>
    caller.request('account/confirm?api_key=sandbox&type=email', {
      body: JSON.stringify({ type: 'email', address: email }),
    });

  for (const [drop, messages] of [
    ['before', 0],
    ['after', 1],
  ] as const) {
    it(`is a connection that breaks ${drop} the work, with nothing of an answer`, async () => {
      script({ drop, sent: 'nothing' });
      const body = (await confirmByHand()).body?.getReader();
      await expectBroken(body);
      expect(caller.sandbox.outbox).to.have.length(messages);
    });
  }

  it('is a connection that breaks in the middle of the answer', async () => {
    script({ drop: 'after', sent: 'half' });
    const body = (await confirmByHand()).body?.getReader();
    const first = new TextDecoder().decode((await body?.read())?.value);
    expect(first).to.match(/^\{"result":"ok"/);
    expect(first).not.to.match(/\}$/);
    await expectBroken(body);
    expect(caller.sandbox.outbox).to.have.length(1);
  });

  it('is an answer that drips in, the rest of it when it is let go', async () => {
    script({ drip: true });
    const response = await confirmByHand();
    const text = response.text();
    await caller.sandbox.scenarios.held();
    caller.sandbox.scenarios.release();
    expect(JSON.parse(await text)).to.include({ result: 'ok' });
  });

  it('is an answer that waits while the work is done at once', async () => {
    script({ hold: 'after' });
    const answer = caller.confirm();
    await caller.sandbox.scenarios.held();
    expect(caller.sandbox.outbox).to.have.length(1);
    caller.sandbox.scenarios.release();
    expect((await answer).result).to.equal('ok');
    expect(caller.sandbox.scenarios.holds).to.equal(1);
  });

  it('is a wait until a date', async () => {
    const date = new Date(START + 90_000).toUTCString();
    script({ failure: { code: 'unavailable', status: 503, retryAfter: date } });
    expect((await caller.confirm()).headers.get('Retry-After')).to.equal(date);
  });

  it('is something in place of the answer to work that was done, as long as it is told to be', async () => {
    script({ raw: { body: 'ab', repeat: 3, after: true } });
    expect(await (await confirmByHand()).text()).to.equal('ababab');
    expect(caller.sandbox.outbox).to.have.length(1);
  });

  it('is an answer with other fields, where it has such fields', async () => {
    script({ fields: { 'response.expires': 'soon', 'meta.time': null, 'response.a.b': 1 } });
    const { result, response, time } = await caller.confirm();
    expect({ result, response, time }).to.deep.equal({
      result: 'ok',
      response: { expires: 'soon' },
      time: null,
    });
    expect(caller.sandbox.outbox).to.have.length(1);
  });

  it('is a call that is held until it is let go', async () => {
    script({ hold: true });
    let isAnswered = false;
    const answer = caller.confirm().then((reply) => {
      isAnswered = true;
      return reply;
    });
    await caller.sandbox.scenarios.held();
    await caller.confirm('other@example.com');
    expect(isAnswered).to.equal(false);
    expect(caller.sandbox.outbox).to.have.length(1);
    caller.sandbox.scenarios.release();
    expect((await answer).result).to.equal('ok');
  });

  it('is a call that takes its time', async () => {
    script({ delay: 30 });
    const start = performance.now();
    await caller.confirm();
    expect(performance.now() - start).to.be.at.least(29);
  });

  it('can be called off', async () => {
    script({ hold: true });
    const held = caller.confirm();
    await caller.sandbox.scenarios.held();
    script({ failure: { code: 'busy' } });
    caller.sandbox.scenarios.clear();
    expect((await held).result).to.equal('ok');
    expect((await caller.confirm()).result).to.equal('ok');
  });
});

async function expectBroken(
  body: ReadableStreamDefaultReader<Uint8Array> | undefined,
): Promise<void> {
  const outcome = await body?.read().catch((error: unknown) => error);
  expect(outcome).to.be.an.instanceof(TypeError);
}

describe('how the sandbox speaks to pages', () => {
  const origin = 'https://shop.example';

  // A browser does not let a page set `Origin` itself, so these go as requests that were received.
  const received = (method: string, path: string) => {
    const url = `https://service.example/v2/${path}`;
    const request = new Request(url, { method });
    const get = (name: string) => (name === 'Origin' ? origin : null);
    return new Proxy(request, {
      get: (target, name) => {
        if (name === 'headers') return { get };
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
  };

  it('answers a preflight request, and counts it for no call', async () => {
    const sandbox = new Sandbox();
    const response = await sandbox.fetch(received('OPTIONS', 'account/confirm'));
    expect(response.status).to.equal(204);
    const { headers } = response;
    expect(headers.get('Access-Control-Allow-Origin')).to.equal(origin);
    expect(headers.get('Access-Control-Allow-Headers')).to.match(/Authorization.*Content-Type/);
    expect(headers.get('Access-Control-Allow-Methods')).to.match(/POST/);
    expect(sandbox.calls).to.deep.equal([]);
  });

  it('lets any page read its answers, failures and waits, with cookies or without', async () => {
    const { headers } = await new Sandbox().fetch(received('POST', 'account/confirm'));
    expect(headers.get('Access-Control-Allow-Origin')).to.equal(origin);
    expect(headers.get('Access-Control-Allow-Credentials')).to.equal('true');
    expect(headers.get('Access-Control-Expose-Headers')).to.equal('Retry-After');
    expect(headers.get('Vary')).to.equal('Origin');
  });

  it('has no answer for what the guide does not know', async () => {
    const caller = new Caller();
    for (const [method, path] of [
      ['POST', 'account/destroy'],
      ['GET', 'account/confirm'],
      ['PUT', 'account/confirm'],
      ['POST', 'users/self/linked_accounts'],
      ['POST', 'users/self/linked_accounts/email/constructor'],
      ['POST', 'users/self/linked_accounts/email/link/more'],
    ] as const) {
      const { status } = await caller.request(path, { method });
      expect(status, `${method} ${path}`).to.equal(404);
    }
    const calls = new Set(caller.sandbox.calls.map(({ call }) => call));
    expect([...calls]).to.deep.equal(['unknown']);
  });

  it('keeps a record of what arrived', async () => {
    const caller = new Caller();
    await caller.confirm();
    caller.sandbox.advance(5000);
    await caller.list(caller.logIn().token);
    expect(caller.sandbox.calls).to.deep.equal([
      { call: 'account/confirm', at: START },
      { call: 'linked_accounts', at: START + 5000 },
    ]);
  });
});

describe('the sandbox’s controls', () => {
  const command = async (sandbox: Sandbox, name: string, body?: object) => {
    const init = { method: 'POST', ...(body && { body: JSON.stringify(body) }) };
    const response = await control(sandbox, new Request(`https://x.example/control/${name}`, init));
    return { status: response.status, answer: (await response.json()) as unknown };
  };

  it('make an account and a token for it', async () => {
    const sandbox = new Sandbox();
    const { answer: account } = await command(sandbox, 'create-account', { email });
    expect(account).to.deep.include({ linked: { email } });
    const [known] = sandbox.accounts.all();
    const { answer } = await command(sandbox, 'issue-token', { accountId: known?.id });
    expect(answer).to.have.property('token').that.is.a('string');
    expect((await command(sandbox, 'accounts')).answer).to.deep.equal([account]);
  });

  it('script, hold and release', async () => {
    const caller = new Caller();
    await command(caller.sandbox, 'script', { call: 'account/confirm', hold: true });
    const held = caller.confirm();
    expect((await command(caller.sandbox, 'held')).answer).to.deep.equal({});
    expect((await command(caller.sandbox, 'outbox')).answer).to.deep.equal([]);
    await command(caller.sandbox, 'release');
    expect((await held).result).to.equal('ok');
    expect((await command(caller.sandbox, 'calls')).answer).to.have.length(1);
  });

  it('move the clock', async () => {
    const { sandbox } = new Caller();
    const { answer } = await command(sandbox, 'advance', { milliseconds: 1000 });
    expect(answer).to.deep.equal({ now: START + 1000 });
  });

  it('say so when there is no such command', async () => {
    expect((await command(new Sandbox(), 'explode')).status).to.equal(404);
  });
});
