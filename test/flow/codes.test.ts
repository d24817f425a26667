import { expect } from '@open-wc/testing';
import { canRequestCode, isExpired } from '../../src/element/flow/transition.js';
import type { Problem } from '../../src/element/flow/types.js';
import { Play, refusal } from './play.js';
import { fresh, NOW, requestOf, SECOND, submissionOf } from './scenery.js';

describe('codes in the flow', () => {
  it('asks for one code when the address is submitted twice', () => {
    const contact = fresh.contact;
    const play = new Play().send({ type: 'address-submitted', contact });
    expect(play.requests).to.deep.equal([requestOf('link')]);
    const { state } = play;
    play.send({ type: 'address-submitted', contact });
    expect(play.effects).to.deep.equal([]);
    expect(play.state).to.equal(state);
  });

  it('sends a code to be checked once when it is submitted twice', () => {
    const play = new Play().toCode().sendsCode();
    expect(play.requests).to.deep.equal([submissionOf()]);
    const { state } = play;
    play.sendsCode();
    expect(play.effects).to.deep.equal([]);
    expect(play.state).to.equal(state);
  });

  it('doubles the wait for another code each time, up to five minutes', () => {
    const play = new Play().toCode();
    const waits = [play.sent.resendAt - play.now];
    for (let round = 0; round < 5; round++) {
      play.now = play.sent.resendAt - 1;
      expect(play.does('new-code-requested').requests, 'early').to.have.length(0);
      play.now++;
      expect(play.does('new-code-requested').requests, 'in time').to.have.length(1);
      play.answer({ type: 'code-sent', lifetime: 3600 * SECOND });
      waits.push(play.sent.resendAt - play.now);
    }
    expect(waits).to.deep.equal([30, 60, 120, 240, 300, 300].map((wait) => wait * SECOND));
  });

  it('starts the waits over with another address', () => {
    const play = new Play().toCode();
    play.now = play.sent.resendAt;
    play.does('new-code-requested').answer({ type: 'code-sent', lifetime: undefined });
    expect(play.sent.sends).to.equal(2);
    play.does('address-change-requested').toCode();
    expect(play.sent.sends).to.equal(1);
    expect(play.sent.resendAt).to.equal(play.now + 30 * SECOND);
  });

  it('waits as long as the service asks to', () => {
    const play = new Play().toCode();
    play.now = play.sent.resendAt;
    play.does('new-code-requested');
    play.fail({ code: 'rate_limited', status: 429, retryAfter: 90 * SECOND });
    expect(play.sent.resendAt).to.equal(play.now + 90 * SECOND);
    play.now += 90 * SECOND - 1;
    expect(play.does('new-code-requested').requests).to.have.length(0);
    play.now++;
    expect(play.does('new-code-requested').requests).to.have.length(1);
  });

  it('does not wait less because the service asks for less', () => {
    const play = new Play().toCode().sendsCode();
    play.fail({ code: 'rate_limited', status: 429, retryAfter: SECOND });
    expect(play.sent.resendAt).to.equal(NOW + 30 * SECOND);
  });

  it('keeps a code without a known end good for ever', () => {
    const play = new Play().send({ type: 'address-submitted', contact: fresh.contact });
    const { sent } = play.answer({ type: 'code-sent', lifetime: undefined });
    expect(sent.expiresAt).to.equal(undefined);
    expect(isExpired(sent, NOW + 1e12)).to.equal(false);
  });

  it('takes a code for good until the very millisecond of its end', () => {
    const end = NOW + 600 * SECOND;
    expect(isExpired(fresh, end - 1)).to.equal(false);
    expect(isExpired(fresh, end)).to.equal(true);
  });

  it('lets a code that has run out be replaced before the cool-down is over', () => {
    const sent = { ...fresh, expiresAt: NOW + 10 * SECOND };
    expect(canRequestCode(sent, NOW + 10 * SECOND - 1)).to.equal(false);
    expect(canRequestCode(sent, NOW + 10 * SECOND)).to.equal(true);
  });

  it('calls a refused code wrong while it is good, and expired afterwards', () => {
    const play = new Play().toCode();
    play.sendsCode('wrong').fail(refusal);
    expect(play.state.problem).to.deep.equal({ ...refusal, expired: false });
    play.now = play.sent.expiresAt ?? 0;
    play.sendsCode('late').fail(refusal);
    expect(play.state.problem).to.deep.equal({ ...refusal, expired: true });
    expect(play.state.step).to.equal('code');
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
      expect(play.sent.unconfirmed).to.equal(true);
      expect(play.sendsCode().requests).to.deep.equal([submissionOf({ unconfirmed: true })]);
    });
  }

  it('is remembered when the element left the page meanwhile', () => {
    const play = new Play().toCode().sendsCode().send({ type: 'detached' });
    expect(play.sendsCode().requests).to.deep.equal([submissionOf({ unconfirmed: true })]);
  });

  it('is not supposed where the service has said no', () => {
    const play = new Play().toCode().sendsCode('wrong').fail(refusal);
    expect(play.sendsCode().requests).to.deep.equal([submissionOf()]);
  });

  it('is forgotten with a new code', () => {
    const play = new Play().toCode().sendsCode().fail({ code: 'network_error' });
    play.now = play.sent.resendAt;
    play.does('new-code-requested').answer({ type: 'code-sent', lifetime: undefined });
    expect(play.sendsCode().requests).to.deep.equal([submissionOf()]);
  });

  it('is not supposed of a code that was asked for in vain', () => {
    const play = new Play().toCode();
    play.now = play.sent.resendAt;
    play.does('new-code-requested').fail({ code: 'network_error' });
    expect(play.sent.unconfirmed).to.equal(false);
  });

  it('stays remembered when the service is too busy to check the next try', () => {
    const play = new Play().toCode().sendsCode().fail({ code: 'network_error' });
    play.sendsCode().fail({ code: 'rate_limited', status: 429 });
    expect(play.sendsCode().requests).to.deep.equal([submissionOf({ unconfirmed: true })]);
  });

  it('is not supposed once a conflict has been found', () => {
    const play = new Play().toConflict().does('force-chosen').does('force-confirmed');
    expect(play.requests).to.deep.equal([submissionOf({ force: true })]);
  });
});
