import { expect } from '@open-wc/testing';
import { snapshotOf } from '../../src/element/flow/transition.js';
import { canRequestCode } from '../../src/element/flow/transition.js';
import type { ConflictState } from '../../src/element/flow/types.js';
import { Play, refusal } from './play.js';
import { account, credentials, handOverOf, PASSWORD, requestOf, SECOND } from './scenery.js';

const conflictOf = (play: Play): ConflictState => {
  if (play.state.step !== 'conflict') throw new Error(`in step ${play.state.step}`);
  return play.state;
};

describe('a conflict', () => {
  it('is solved by recovering with the code at hand, and emits recovered', () => {
    const play = new Play().toConflict().does('recover-chosen');
    expect(play.requests.map(({ type }) => type)).to.deep.equal(['submit-code']);
    play.answer({ type: 'credentials-received', credentials });
    expect(play.requests).to.deep.equal([handOverOf('recovery')]);
    play.answer({ type: 'account-ready', accountId: 'account-1' });
    expect(play.emissions.map(({ type }) => type)).to.deep.equal([
      'step-change',
      'step-change',
      'step-change',
      'recovered',
    ]);
    expect(play.emissions.at(-1)?.detail).to.deep.equal({
      type: 'email',
      account: { id: 'account-1' },
    });
  });

  it('is solved by forcing only behind a second confirmation, and emits a forced link', () => {
    const play = new Play().toConflict().does('force-chosen');
    expect(play.requests).to.have.length(0);
    play.does('force-confirmed').answer({ type: 'address-linked', account });
    expect(play.emissions.at(-1)).to.deep.equal({
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
        expect(play.requests).to.deep.equal([requestOf(flow)]);
        play.answer({ type: 'code-sent', lifetime: 600 * SECOND });
        const { stage, code } = conflictOf(play);
        expect({ stage, choice: conflictOf(play).choice, code }).to.deep.equal({
          stage: 'entering-code',
          choice,
          code: undefined,
        });
        const [request] = play.sendsCode('new').requests;
        expect(request).to.include({ code: 'new', flow, force: choice === 'force' });
      });

      it('asks for a code, with the choice kept, when the verified one is refused', () => {
        const play = choose(new Play().toConflict()).fail(refusal);
        const { stage, code, problem, sent } = conflictOf(play);
        expect(conflictOf(play).choice).to.equal(choice);
        expect({ stage, code, problem }).to.deep.equal({
          stage: 'entering-code',
          code: undefined,
          problem: { ...refusal, expired: true },
        });
        expect(canRequestCode(sent, play.now), 'a new code can be had at once').to.equal(true);
        expect(play.does('new-code-requested').requests).to.deep.equal([requestOf(flow)]);
      });

      it('keeps the code and the choice open when the connection breaks', () => {
        const play = choose(new Play().toConflict()).fail({ code: 'network_error' });
        expect(conflictOf(play).code).not.to.equal(undefined);
        expect(conflictOf(play).stage).not.to.equal('entering-code');
        play.does('choice-withdrawn').does('recover-chosen');
        expect(play.requests.map(({ type }) => type)).to.deep.equal(['submit-code']);
      });

      it('is asked for the code again after a reload', () => {
        const snapshot = snapshotOf(new Play().toConflict().state);
        if (!snapshot) throw new Error('nothing to restore');
        const play = choose(new Play().send({ type: 'restored', snapshot }));
        expect(conflictOf(play).stage).to.equal('entering-code');
        expect(play.requests).to.have.length(0);
        expect(play.sendsCode('typed again').requests).to.have.length(1);
      });

      it('can go back to the choice and take the other way', () => {
        const snapshot = snapshotOf(new Play().toConflict().state);
        if (!snapshot) throw new Error('nothing to restore');
        const play = choose(new Play().send({ type: 'restored', snapshot }));
        play.does('choice-withdrawn');
        expect(conflictOf(play)).to.include({ stage: 'choosing', choice: undefined });
        if (choice === 'recover') play.does('force-chosen').does('force-confirmed');
        else play.does('recover-chosen');
        expect(conflictOf(play).choice).to.equal(choice === 'recover' ? 'force' : 'recover');
      });

      it('keeps the place when the element leaves the page, and may submit again', () => {
        const play = choose(new Play().toConflict()).send({ type: 'detached' });
        expect(play.state.step).to.equal('conflict');
        expect(play.state.pending).to.equal(undefined);
        if (choice === 'recover') play.does('recover-chosen');
        else play.does('force-confirmed');
        expect(play.requests).to.have.length(1);
      });
    });
  }

  it('says that the code was refused, with what the service said', () => {
    const play = new Play().toConflict().does('recover-chosen');
    play.fail({ ...refusal, detail: 'code expired' });
    expect(play.emissions.at(-1)).to.deep.equal({
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
      expect(play.emissions.at(-1)?.type).to.equal('failed');
      expect(play.does('hand-over-retried').requests).to.deep.equal([handOverOf(reason)]);
      play.answer({ type: 'account-ready', accountId: 'account-1' });
      expect(play.state.step).to.equal('done');
      expect(JSON.stringify(play.state)).not.to.contain(PASSWORD);
    });

    it(`survive that the element leaves the page for a while (${reason})`, () => {
      const play = start().answer({ type: 'credentials-received', credentials });
      play.send({ type: 'detached' });
      expect(play.does('hand-over-retried').requests).to.deep.equal([handOverOf(reason)]);
    });
  }
});

describe('what can be tried again', () => {
  for (const [code, retryable] of [
    ['network_error', true],
    ['link_failed', true],
    ['some_new_word', true],
    // Without the extension that asks whether to replace the other address: trying again loads it.
    ['link_mismatch', true],
    ['disabled', false],
  ] as const) {
    it(`is ${retryable ? 'everything, as' : 'not'} ${code}`, () => {
      const play = new Play().toCode().sendsCode().fail({ code, status: 409 });
      expect(play.emissions.at(-1)?.detail).to.include({ code, retryable, fatal: false });
    });
  }

  it('is nothing that the page’s developer has to mend', () => {
    const play = new Play('login').send({
      type: 'address-submitted',
      contact: { type: 'email', address: 'jo@example.com' },
    });
    play.fail({ code: 'access_denied', status: 403, fatal: true });
    expect(play.emissions.at(-1)?.detail).to.include({ retryable: false, fatal: true });
  });
});
