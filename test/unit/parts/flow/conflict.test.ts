import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Play, refusal } from '../../support/play.js';
import {
  account,
  credentials,
  handOver,
  holdsSecret,
  requestOf,
  SECOND,
  submission,
} from '../../support/scenery.js';

describe('a conflict', () => {
  it('is solved by recovering with the code at hand, and emits recovered', () => {
    const play = new Play().toConflict().does('recover-chosen');
    assert.deepEqual(
      play.requests.map(({ type }) => type),
      ['submit-code'],
    );
    play.answer({ type: 'credentials-received', credentials });
    assert.deepEqual(play.requests, [handOver('recovery')]);
    play.answer({ type: 'account-ready', accountId: 'account-1' });
    assert.deepEqual(
      play.emissions.map(({ type }) => type),
      ['step-change', 'step-change', 'step-change', 'recovered'],
    );
    assert.deepEqual(play.emissions.at(-1)?.detail, {
      type: 'email',
      account: { id: 'account-1' },
    });
  });

  it('is solved by forcing only behind a second confirmation, and emits a forced link', () => {
    const play = new Play().toConflict().does('force-chosen');
    assert.equal(play.requests.length, 0);
    play.does('force-confirmed').answer({ type: 'address-linked', account });
    assert.deepEqual(play.emissions.at(-1), {
      type: 'linked',
      detail: { flow: 'link', type: 'email', forced: true, account },
    });
  });

  for (const [choice, flow, choose] of [
    ['recover', 'login', (play: Play) => play.does('recover-chosen')],
    ['force', 'link', (play: Play) => play.does('force-chosen').does('force-confirmed')],
  ] as const) {
    describe(`where the person chose to ${choice}`, () => {
      it('gets a new code in place when the one at hand has run out', () => {
        const play = new Play().toConflict();
        play.now = play.sent.expiresAt ?? 0;
        choose(play);
        assert.deepEqual(play.requests, [requestOf(flow)]);
        play.answer({ type: 'code-sent', lifetime: 600 * SECOND });
        const { stage, code } = play.conflict;
        assert.deepEqual(
          { stage, choice: play.conflict.choice, code },
          {
            stage: 'entering-code',
            choice,
            code: undefined,
          },
        );
        const [request] = play.sendsCode('new').requests;
        assert.deepEqual(request, submission({ code: 'new', flow, force: choice === 'force' }));
      });

      it('asks for a code, with the choice kept, when the verified one is refused', () => {
        const play = choose(new Play().toConflict()).fail(refusal);
        const { stage, code, problem, sent } = play.conflict;
        assert.equal(play.conflict.choice, choice);
        assert.deepEqual(
          { stage, code, problem },
          {
            stage: 'entering-code',
            code: undefined,
            problem: { ...refusal, expired: true },
          },
        );
        assert.ok(play.now >= sent.resendAt, 'a new code can be had at once');
        assert.deepEqual(play.does('new-code-requested').requests, [requestOf(flow)]);
      });

      it('asks for no other code by itself while the service has had too many', () => {
        const play = new Play().toCode().toLimit();
        const until = play.now + 90 * SECOND;
        play.sendsCode().answer({ type: 'conflict-found' }).answer({ type: 'scene-loaded' });
        play.now += 11 * SECOND;
        choose(play);
        assert.equal(play.requests.length, 0);
        assert.equal(play.conflict.stage, 'entering-code');
        play.now = until;
        assert.deepEqual(play.does('new-code-requested').requests, [requestOf(flow)]);
      });

      it('keeps the code and the choice open when the connection breaks', () => {
        const play = choose(new Play().toConflict()).fail({ code: 'network_error' });
        assert.notEqual(play.conflict.code, undefined);
        assert.notEqual(play.conflict.stage, 'entering-code');
        play.does('choice-withdrawn').does('recover-chosen');
        assert.deepEqual(
          play.requests.map(({ type }) => type),
          ['submit-code'],
        );
      });

      it('is asked for the code again after a reload', () => {
        const play = choose(new Play().toConflict().reloads());
        assert.equal(play.conflict.stage, 'entering-code');
        assert.equal(play.requests.length, 0);
        assert.equal(play.sendsCode('typed again').requests.length, 1);
      });

      it('can go back to the choice and take the other way', () => {
        const play = choose(new Play().toConflict().reloads());
        play.does('choice-withdrawn');
        assert.equal(play.conflict.stage, 'choosing');
        assert.equal(play.conflict.choice, undefined);
        if (choice === 'recover') play.does('force-chosen').does('force-confirmed');
        else play.does('recover-chosen');
        assert.equal(play.conflict.choice, choice === 'recover' ? 'force' : 'recover');
      });

      it('keeps the place when the element leaves the page, and may submit again', () => {
        const play = choose(new Play().toConflict()).send({ type: 'detached' });
        assert.equal(play.state.scene, 'conflict');
        assert.equal(play.state.pending, undefined);
        if (choice === 'recover') play.does('recover-chosen');
        else play.does('force-confirmed');
        assert.equal(play.requests.length, 1);
      });
    });
  }

  it('says that the code was refused, with what the service said', () => {
    const play = new Play().toConflict().does('recover-chosen');
    play.fail({ ...refusal, detail: 'code expired' });
    assert.deepEqual(play.emissions.at(-1), {
      type: 'failed',
      detail: {
        step: 'conflict',
        code: 'link_failed',
        detail: 'code expired',
        status: 400,
        retryable: true,
        fatal: false,
      },
    });
  });
});

describe('credentials that the page could not take', () => {
  for (const [reason, start] of [
    ['login', () => new Play('login').toCode().sendsCode()],
    ['recovery', () => new Play().toConflict().does('recover-chosen')],
  ] as const) {
    it(`are kept and handed over again without a new code (${reason})`, () => {
      const play = start().answer({ type: 'credentials-received', credentials });
      play.fail({ code: 'credentials_handler_failed' });
      assert.equal(play.emissions.at(-1)?.type, 'failed');
      assert.deepEqual(play.does('hand-over-retried').requests, [handOver(reason)]);
      play.answer({ type: 'account-ready', accountId: 'account-1' });
      assert.equal(play.state.scene, 'done');
      assert.equal(holdsSecret(play.state), false);
    });

    it(`survive that the element leaves the page for a while (${reason})`, () => {
      const play = start().answer({ type: 'credentials-received', credentials });
      play.send({ type: 'detached' });
      assert.deepEqual(play.does('hand-over-retried').requests, [handOver(reason)]);
    });
  }
});

describe('what can be tried again', () => {
  for (const code of ['network_error', 'link_failed', 'some_new_word']) {
    it(`is everything, as ${code}`, () => {
      const play = new Play().toCode().sendsCode().fail({ code, status: 409 });
      assert.deepEqual(play.emissions.at(-1)?.detail, {
        step: 'code',
        code,
        detail: undefined,
        status: 409,
        retryable: true,
        fatal: false,
      });
    });
  }

  it('is nothing that the page’s developer has to mend', () => {
    const play = new Play('login').send({
      type: 'address-submitted',
      contact: { type: 'email', address: 'jo@example.com' },
    });
    play.fail({ code: 'access_denied', status: 403, fatal: true });
    const [told] = play.emissions.slice(-1);
    assert.ok(told?.type === 'failed');
    assert.equal(told.detail.retryable, false);
    assert.equal(told.detail.fatal, true);
  });
});
