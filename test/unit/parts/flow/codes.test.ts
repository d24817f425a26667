import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Problem } from '../../../../src/element/flow/problem.js';
import { isExpired } from '../../../../src/element/flow/sent-code.js';
import { Play, refusal } from '../../support/play.js';
import { fresh, NOW, requestOf, SECOND, submission } from '../../support/scenery.js';

describe('codes in the flow', () => {
  it('asks for one code when the address is submitted twice', () => {
    const contact = fresh.contact;
    const play = new Play().send({ type: 'address-submitted', contact });
    assert.deepEqual(play.requests, [requestOf('link')]);
    const { state } = play;
    play.send({ type: 'address-submitted', contact });
    assert.deepEqual(play.effects, []);
    assert.equal(play.state, state);
  });

  it('sends a code to be checked once when it is submitted twice', () => {
    const play = new Play().toCode().sendsCode();
    assert.deepEqual(play.requests, [submission()]);
    const { state } = play;
    play.sendsCode();
    assert.deepEqual(play.effects, []);
    assert.equal(play.state, state);
  });

  it('doubles the wait for another code each time, up to five minutes', () => {
    const play = new Play().toCode();
    const waits = [play.sent.resendAt - play.now];
    for (let round = 0; round < 5; round++) {
      play.now = play.sent.resendAt - 1;
      assert.equal(play.does('new-code-requested').requests.length, 0, 'early');
      play.now++;
      assert.equal(play.does('new-code-requested').requests.length, 1, 'in time');
      play.answer({ type: 'code-sent', lifetime: 3600 * SECOND });
      waits.push(play.sent.resendAt - play.now);
    }
    assert.deepEqual(
      waits,
      [30, 60, 120, 240, 300, 300].map((wait) => wait * SECOND),
    );
  });

  it('starts the waits over with another address', () => {
    const play = new Play().toCode();
    play.now = play.sent.resendAt;
    play.does('new-code-requested').answer({ type: 'code-sent', lifetime: undefined });
    assert.equal(play.sent.sends, 2);
    play.does('address-change-requested').toCode();
    assert.equal(play.sent.sends, 1);
    assert.equal(play.sent.resendAt, play.now + 30 * SECOND);
  });

  it('waits as long as the service asks to', () => {
    const play = new Play().toCode();
    play.now = play.sent.resendAt;
    play.does('new-code-requested');
    play.fail({ code: 'rate_limited', status: 429, retryAfter: 90 * SECOND });
    assert.equal(play.sent.resendAt, play.now + 90 * SECOND);
    play.now += 90 * SECOND - 1;
    assert.equal(play.does('new-code-requested').requests.length, 0);
    play.now++;
    assert.equal(play.does('new-code-requested').requests.length, 1);
  });

  it('does not wait less because the service asks for less', () => {
    const play = new Play().toCode().sendsCode();
    play.fail({ code: 'rate_limited', status: 429, retryAfter: SECOND });
    assert.equal(play.sent.resendAt, NOW + 30 * SECOND);
  });

  it('keeps a code without a known end good for ever', () => {
    const play = new Play().send({ type: 'address-submitted', contact: fresh.contact });
    const { sent } = play.answer({ type: 'code-sent', lifetime: undefined });
    assert.equal(sent.expiresAt, undefined);
    assert.equal(isExpired(sent, NOW + 1e12), false);
  });

  it('takes a code for good until the very millisecond of its end', () => {
    const end = NOW + 600 * SECOND;
    assert.equal(isExpired(fresh, end - 1), false);
    assert.equal(isExpired(fresh, end), true);
  });

  it('lets a code that has run out be replaced before the cool-down is over', () => {
    const play = new Play().toCode(10 * SECOND);
    play.now += 10 * SECOND - 1;
    assert.equal(play.does('new-code-requested').requests.length, 0);
    play.now += 1;
    assert.equal(play.does('new-code-requested').requests.length, 1);
  });

  it('asks for no other code while the service has had too many', () => {
    const play = new Play().toCode().toLimit();
    const until = play.now + 90 * SECOND;
    play.now = until - 1;
    assert.ok(isExpired(play.sent, play.now));
    assert.equal(play.does('new-code-requested').requests.length, 0);
    play.now = until;
    assert.equal(play.does('new-code-requested').requests.length, 1);
  });

  it('holds no other code back for what is no limit, once the code has run out', () => {
    const play = new Play().toCode().sendsCode();
    play.fail({ code: 'server_error', status: 503, retryAfter: 3600 * SECOND });
    assert.equal(play.sent.resendAt, play.sent.expiresAt);
    play.now += 600 * SECOND;
    assert.equal(play.does('new-code-requested').requests.length, 1);
  });

  it('calls a refused code wrong while it is good, and expired afterwards', () => {
    const play = new Play().toCode();
    play.sendsCode('wrong').fail(refusal);
    assert.deepEqual(play.state.problem, { ...refusal, expired: false });
    play.now = play.sent.expiresAt ?? 0;
    play.sendsCode('late').fail(refusal);
    assert.deepEqual(play.state.problem, { ...refusal, expired: true });
    assert.equal(play.state.scene, 'code');
  });
});

describe('an answer that was lost', () => {
  const lost: Readonly<Record<string, Problem>> = {
    'the connection broke': { code: 'network_error' },
    'the time was up': { code: 'timeout' },
    'the server failed': { code: 'unknown', status: 502 },
    'the answer could not be read': { code: 'invalid_response', status: 200 },
  };

  for (const [what, problem] of Object.entries(lost)) {
    it(`is remembered with the next try when ${what}`, () => {
      const play = new Play().toCode().sendsCode().fail(problem);
      assert.equal(play.sent.unconfirmed, true);
      assert.deepEqual(play.sendsCode().requests, [submission({ unconfirmed: true })]);
    });
  }

  it('is remembered when the element left the page meanwhile', () => {
    const play = new Play().toCode().sendsCode().send({ type: 'detached' });
    assert.deepEqual(play.sendsCode().requests, [submission({ unconfirmed: true })]);
  });

  it('is not supposed where the service has said no', () => {
    const play = new Play().toCode().sendsCode('wrong').fail(refusal);
    assert.deepEqual(play.sendsCode().requests, [submission()]);
  });

  it('is forgotten with a new code', () => {
    const play = new Play().toCode().sendsCode().fail({ code: 'network_error' });
    play.now = play.sent.resendAt;
    play.does('new-code-requested').answer({ type: 'code-sent', lifetime: undefined });
    assert.deepEqual(play.sendsCode().requests, [submission()]);
  });

  it('is not supposed of a code that was asked for in vain', () => {
    const play = new Play().toCode();
    play.now = play.sent.resendAt;
    play.does('new-code-requested').fail({ code: 'network_error' });
    assert.equal(play.sent.unconfirmed, false);
  });

  it('stays remembered when the service is too busy to check the next try', () => {
    const play = new Play().toCode().sendsCode().fail({ code: 'network_error' });
    play.sendsCode().fail({ code: 'rate_limited', status: 429 });
    assert.deepEqual(play.sendsCode().requests, [submission({ unconfirmed: true })]);
  });

  it('is not supposed once a conflict has been found', () => {
    const play = new Play().toConflict().does('force-chosen').does('force-confirmed');
    assert.deepEqual(play.requests, [submission({ force: true })]);
  });
});
