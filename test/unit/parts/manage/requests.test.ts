import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ApiError } from '../../../../src/api/errors.js';
import type { Answer } from '../../../../src/element/flow/requests.js';
import { requests } from '../../../../src/element/parts/manage/requests.js';
import { listing, unlinking } from '../../support/scenery.js';
import { Service } from '../../support/service.js';

let service: Service;
const { signal } = new AbortController();

beforeEach(() => {
  service = new Service();
  service.sandbox.accounts.link(service.account.id, { type: 'email', address: 'jo@example.com' });
});

const list = () => requests['list-accounts']?.(listing, service.services, signal);
const unlink = (unconfirmed = false) =>
  requests['unlink-address']?.(unlinking(unconfirmed), service.services, signal);

const errorOf = async (answer: Promise<Answer> | undefined): Promise<ApiError> => {
  const error: unknown = await answer?.catch((reason: unknown) => reason);
  assert.ok(error instanceof ApiError, JSON.stringify(error));
  return error;
};

describe('what is linked', () => {
  it('is told', async () => {
    const answer = await list();
    assert.ok(answer?.type === 'accounts-listed');
    assert.deepEqual(
      answer.accounts.map(({ type, displayName }) => [type, displayName]),
      [['email', 'jo@example.com']],
    );
  });

  it('is unlinked', async () => {
    assert.deepEqual(await unlink(), { type: 'address-unlinked' });
    assert.deepEqual(service.linkedTo(service.account.id), {});
  });

  it('is as it should be where nothing was linked', async () => {
    await unlink();
    assert.deepEqual(await unlink(), { type: 'address-unlinked' });
    assert.equal(service.callsTo('linked_accounts'), 0);
  });

  it('is looked at where the answer is lost: it is gone', async () => {
    service.sandbox.scenarios.script({ call: 'linked_accounts/unlink', drop: 'after' });
    assert.deepEqual(await unlink(), { type: 'address-unlinked' });
  });

  it('is looked at where the answer is lost: it is there', async () => {
    service.sandbox.scenarios.script({ call: 'linked_accounts/unlink', drop: 'before' });
    const { code, facts } = await errorOf(unlink());
    assert.equal(code, 'network_error');
    assert.equal(facts.unchanged, true);
  });

  it('is not known where that cannot be told either', async () => {
    service.sandbox.scenarios.script({ call: 'linked_accounts/unlink', drop: 'before' });
    const failure = { code: 'busy', status: 503 };
    service.sandbox.scenarios.script({ call: 'linked_accounts', failure });
    const { code, facts } = await errorOf(unlink());
    assert.equal(code, 'network_error');
    assert.equal(facts.unchanged, undefined);
  });

  const refusal = {
    call: 'linked_accounts/unlink',
    failure: { code: 'last_address', status: 400 },
  } as const;

  it('is as it was after a refusal, without looking', async () => {
    service.sandbox.scenarios.script(refusal);
    const { code, facts } = await errorOf(unlink());
    assert.equal(code, 'last_address');
    assert.equal(facts.status, 400);
    assert.equal(service.callsTo('linked_accounts'), 0);
  });

  it('is looked at after a refusal where an earlier try may have gone through', async () => {
    service.sandbox.scenarios.script(refusal);
    assert.equal((await errorOf(unlink(true))).facts.unchanged, true);
    assert.equal(service.callsTo('linked_accounts'), 1);
  });
});
