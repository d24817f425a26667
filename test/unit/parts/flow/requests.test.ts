import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ApiError } from '../../../../src/api/errors.js';
import type { Runner } from '../../../../src/element/flow/logic.js';
import type { Answer, CodeSubmission, HandOver } from '../../../../src/element/flow/requests.js';
import type { CredentialsHandler, Services } from '../../../../src/element/flow/services.js';
import { matchLink } from '../../../../src/api/look-up.js';
import { requests as accountRequests } from '../../../../src/element/parts/account/requests.js';
import { requests } from '../../../../src/element/parts/flow/requests.js';
import type { Scenario } from '../../../../src/tools/sandbox/index.js';
import { ManualTimeout } from '../../../support/manual-timeout.js';
import {
  account,
  contact,
  PASSWORD,
  phone,
  phoneContact,
  requestOf,
  submission,
} from '../../support/scenery.js';
import { Service } from '../../support/service.js';

let service: Service;
let stop: AbortController;

beforeEach(() => {
  service = new Service();
  stop = new AbortController();
});

const run = <Request>(
  runner: Runner<Request, Services> | undefined,
  request: Request,
): Promise<Answer> => {
  assert.ok(runner);
  return runner(request, service.services, stop.signal);
};

const requestCode = (flow: 'link' | 'login') => run(requests['request-code'], requestOf(flow));

const submit = (change: Partial<CodeSubmission> = {}) =>
  run(requests['submit-code'], submission({ code: service.lastCode, ...change }));

const errorOf = async (answer: Promise<Answer>): Promise<ApiError> => {
  const error: unknown = await answer.catch((reason: unknown) => reason);
  assert.ok(error instanceof ApiError, JSON.stringify(error));
  return error;
};

const script = (scenario: Scenario): void => {
  service.sandbox.scenarios.script(scenario);
};

describe('a code', () => {
  it('is sent for linking by way of the current account', async () => {
    const answer = await requestCode('link');
    assert.ok(answer.type === 'code-sent' && answer.lifetime !== undefined);
    assert.ok(answer.lifetime > 599_000 && answer.lifetime <= 600_000);
    assert.equal(service.callsTo('linked_accounts/confirm'), 1);
    assert.equal(service.sandbox.outbox.length, 1);
  });

  it('is sent for logging in without an account', async () => {
    service.handlers = { ...service.handlers, tokenProvider: undefined };
    assert.equal((await requestCode('login')).type, 'code-sent');
    assert.equal(service.callsTo('account/confirm'), 1);
  });

  it('links', async () => {
    await requestCode('link');
    assert.equal((await submit()).type, 'address-linked');
    assert.deepEqual(service.linkedTo(service.account.id), { email: contact.address });
  });

  it('is no answer at all when the element has left', async () => {
    const leaving = new Error('left');
    script({ call: 'linked_accounts/confirm', hold: true });
    const answer = requestCode('link');
    await service.sandbox.scenarios.held();
    stop.abort(leaving);
    await assert.rejects(answer, leaving);
    service.sandbox.scenarios.release();
  });

  it('goes to the host that the flow has begun with', async () => {
    let host = '';
    const { fetch } = service.handlers;
    service.handlers = {
      ...service.handlers,
      fetch: (input, init) => {
        host = new URL(new Request(input).url).host;
        assert.ok(fetch);
        return fetch(input, init);
      },
    };
    const { connection } = service;
    service.handlers = {
      ...service.handlers,
      tokenProvider: () => {
        // The page names another host while the token is on its way.
        service.connection = { ...connection, endpoint: 'https://other.example/v2/' };
        return service.sandbox.issueToken(service.account.id);
      },
    };
    await requestCode('link');
    assert.equal(host, 'service.example');
  });
});

describe('an address of somebody else', () => {
  let earlier: Service['account'];

  beforeEach(async () => {
    earlier = service.sandbox.accounts.create({ email: contact.address });
    await requestCode('link');
    assert.deepEqual(await submit(), { type: 'conflict-found' });
  });

  it('gives its account for recovery, with the same code', async () => {
    const { id, password } = earlier;
    const answer = await submit({ flow: 'login' });
    const credentials = { id, password };
    assert.deepEqual(answer, { type: 'credentials-received', credentials, isNew: false });
  });

  it('is taken by force, with the same code', async () => {
    assert.equal((await submit({ force: true })).type, 'address-linked');
    assert.deepEqual(service.linkedTo(earlier.id), {});
  });

  it('is no conflict once more when it is taken by force', async () => {
    script({ call: 'linked_accounts/link', failure: { code: 'existing_link' } });
    assert.equal((await errorOf(submit({ force: true }))).code, 'existing_link');
  });
});

describe('after a try whose answer was lost', () => {
  beforeEach(() => requestCode('link'));

  it('the link that was made is found', async () => {
    const code = service.lastCode;
    script({ call: 'linked_accounts/link', drop: 'after' });
    script({ call: 'linked_accounts', failure: { code: 'busy', status: 503 } });
    assert.equal((await errorOf(submit({ code }))).code, 'network_error');
    assert.equal((await submit({ code, unconfirmed: true })).type, 'address-linked');
  });

  it('a code is still wrong where no link was made', async () => {
    const error = await errorOf(submit({ code: 'wrong', unconfirmed: true }));
    assert.equal(error.code, 'link_failed');
    assert.equal(service.callsTo('linked_accounts'), 1);
  });

  it('nobody knows whether a code is wrong where looking fails, but for a first try', async () => {
    script({ call: 'linked_accounts', times: 2, failure: { code: 'busy', status: 503 } });
    const error = await errorOf(submit({ code: 'wrong', unconfirmed: true }));
    assert.equal(error.code, 'busy');
    assert.equal((await errorOf(submit({ code: 'wrong' }))).code, 'link_failed');
  });

  it('nobody looks where the answer says that nothing was done', async () => {
    for (const code of ['invalid_argument', 'link_mismatch']) {
      script({ call: 'linked_accounts/link', failure: { code } });
      assert.equal((await errorOf(submit({}))).code, code);
    }
    assert.equal(service.callsTo('linked_accounts'), 0);
  });

  it('it is looked at once', async () => {
    script({ call: 'linked_accounts/link', drop: 'after' });
    assert.equal((await submit({})).type, 'address-linked');
  });

  it('a code that a browser has sent twice by itself is not wrong', async () => {
    const code = service.lastCode;
    assert.equal((await submit({ code })).type, 'address-linked');
    assert.equal((await submit({ code })).type, 'address-linked');
  });

  it('it is known that nothing has changed where the list says so', async () => {
    script({ call: 'linked_accounts/link', drop: 'before' });
    const error = await errorOf(submit({}));
    assert.equal(error.code, 'network_error');
    assert.equal(error.facts.unchanged, true);
  });

  it('nothing is known where the list shows another address, or the same one otherwise', async () => {
    service.sandbox.accounts.link(service.account.id, { type: 'email', address: 'x@example.com' });
    script({ call: 'linked_accounts/link', drop: 'before' });
    const error = await errorOf(submit({}));
    assert.equal(error.facts.unchanged, undefined);
  });
});

describe('the link that is looked for', () => {
  const entry = (type: string, displayName: string) => ({ ...account, type, displayName });

  it('is the address among the others', () => {
    assert.equal(matchLink([account, phone], phoneContact), phone);
  });

  it('is written as the service likes', () => {
    const spaced = entry('phone', '+1 201-555-0123');
    const capitals = entry('email', 'JO@Example.com');
    assert.equal(matchLink([spaced], phoneContact), spaced);
    assert.equal(matchLink([capitals], contact), capitals);
  });

  for (const [what, accounts] of [
    ['another address of that type', [entry('email', 'someone@example.com')]],
    ['the same text as another type', [entry('facebook', contact.address)]],
    ['an address that is to be confirmed again', [{ ...account, status: 'refresh' }]],
    ['an address that is not told', [{ ...account, displayName: undefined }]],
    ['nothing', []],
  ] as const) {
    it(`is not ${what}`, () => {
      assert.equal(matchLink(accounts, contact), undefined);
    });
  }
});

describe('credentials', () => {
  const credentials = { id: 'account-7', password: PASSWORD };
  const handOver = (credentialsHandler: CredentialsHandler | undefined) => {
    service.handlers = { ...service.handlers, credentialsHandler };
    const request: HandOver = { type: 'hand-over', credentials, reason: 'login' };
    return run(accountRequests['hand-over'], request);
  };

  it('reach the page, with the reason', async () => {
    const taken: unknown[] = [];
    const answer = await handOver((given, { reason }) => {
      taken.push(given, reason);
    });
    assert.deepEqual(answer, { type: 'account-ready', accountId: 'account-7' });
    assert.deepEqual(taken, [credentials, 'login']);
  });

  it('are not taken before the page’s promise has resolved', async () => {
    let resolve = () => {};
    let isAnswered = false;
    const answer = handOver(() => new Promise<void>((done) => (resolve = done))).then((event) => {
      isAnswered = true;
      return event;
    });
    await new Promise(setImmediate);
    assert.equal(isAnswered, false);
    resolve();
    assert.equal((await answer).type, 'account-ready');
  });

  for (const [how, handler] of [
    ['rejects', () => Promise.reject(new Error(PASSWORD))],
    [
      'throws',
      () => {
        throw new Error(PASSWORD);
      },
    ],
    ['has taken its handler away', undefined],
  ] as const) {
    it(`fail, without a word of what was wrong inside, when the page ${how}`, async () => {
      const { code, facts } = await errorOf(handOver(handler));
      assert.equal(code, 'credentials_handler_failed');
      assert.deepEqual(facts, {});
    });
  }

  it('fail when the page does not take them in time', async () => {
    const time = new ManualTimeout();
    const answer = errorOf(handOver(() => new Promise(() => {})));
    time.restore();
    time.pass();
    assert.equal((await answer).code, 'credentials_handler_failed');
    assert.deepEqual(time.limits, [15_000]);
  });

  describe('of a code', () => {
    const answersWith = async (response: unknown) => {
      await requestCode('login');
      script({ call: 'account/create', response });
      return submit({ flow: 'login' });
    };

    it('have to come where this page holds the account', async () => {
      const error = await errorOf(answersWith({ type: 'account', id: 'a' }));
      assert.equal(error.code, 'invalid_response');
    });

    it('may stay with the page’s own server', async () => {
      service.connection = { ...service.connection, isDirect: false };
      const answer = await answersWith({ type: 'account', id: 'a' });
      assert.deepEqual(answer, { type: 'account-ready', accountId: 'a', isNew: undefined });
    });

    const leaked = { type: 'account', id: 'a', password: PASSWORD };

    it('are handed to a page that wants them from its own server', async () => {
      service.connection = { ...service.connection, isDirect: false };
      assert.equal((await answersWith(leaked)).type, 'credentials-received');
    });

    it('are dropped where the page’s own server gives what nobody takes', async () => {
      service.connection = { ...service.connection, isDirect: false };
      service.handlers = { ...service.handlers, credentialsHandler: undefined };
      const answer = await answersWith(leaked);
      assert.deepEqual(answer, { type: 'account-ready', accountId: 'a', isNew: undefined });
    });

    it('are not dropped where the page has taken its handler away meanwhile', async () => {
      service.handlers = { ...service.handlers, credentialsHandler: undefined };
      assert.equal((await answersWith(leaked)).type, 'credentials-received');
    });
  });
});
