import { expect } from '@open-wc/testing';
import { loadSnapshot, saveSnapshot } from '../../src/element/flow/snapshot-store.js';
import { snapshotOf } from '../../src/element/flow/transition.js';
import type { Snapshot } from '../../src/element/flow/types.js';
import { CODE, NOW, PASSWORD, SECOND, stateNamed, stateNames, states } from './scenery.js';

const KEY = 'test';
const MINUTE = 60 * SECOND;

/** As it comes back from storage, which knows no `undefined`. */
const stored = (snapshot: Snapshot): unknown => JSON.parse(JSON.stringify(snapshot));

describe('what is kept over a reload', () => {
  afterEach(() => {
    sessionStorage.clear();
  });

  it('is the place, without code, credentials, problem and what was under way', () => {
    for (const name of stateNames) {
      const state = stateNamed(name);
      const snapshot = snapshotOf(state);
      if (!('sent' in state) || state.step === 'done') {
        expect(snapshot, name).to.equal(undefined);
        continue;
      }
      expect(snapshot, name).to.include({
        step: state.step,
        flow: state.flow,
        sent: state.sent,
        pending: undefined,
        problem: undefined,
        credentials: undefined,
        code: undefined,
      });
      expect(JSON.stringify(snapshot), name).not.to.contain(CODE).and.not.to.contain(PASSWORD);
    }
  });

  for (const name of ['code', 'confirming', 'entering to recover'] as const) {
    it(`comes back in the same tab: ${name}`, () => {
      const snapshot = snapshotOf(states[name]) as Snapshot;
      saveSnapshot(KEY, snapshot, NOW);
      expect(loadSnapshot(KEY, NOW + MINUTE)).to.deep.equal(stored(snapshot));
    });
  }

  it('is worth coming back to for half an hour', () => {
    saveSnapshot(KEY, states.code, NOW);
    expect(loadSnapshot(KEY, NOW + 30 * MINUTE - 1)).not.to.equal(undefined);
    expect(loadSnapshot(KEY, NOW + 30 * MINUTE)).to.equal(undefined);
  });

  it('is gone when there is nothing more to keep', () => {
    saveSnapshot(KEY, states.code, NOW);
    saveSnapshot(KEY, undefined, NOW);
    expect(sessionStorage).to.have.length(0);
  });

  it('belongs to one key', () => {
    saveSnapshot(KEY, states.code, NOW);
    expect(loadSnapshot('other', NOW)).to.equal(undefined);
  });

  const entry = (snapshot: unknown) => JSON.stringify({ keepUntil: NOW + MINUTE, snapshot });
  const { code } = states;
  for (const [what, text] of [
    ['is no JSON', '{'],
    ['is no object', 'null'],
    ['holds no snapshot', JSON.stringify({ keepUntil: NOW + MINUTE })],
    ['has no end', JSON.stringify({ snapshot: code })],
    ['has sent no code', entry({ ...code, sent: undefined })],
    ['has no address', entry({ ...code, sent: { ...code.sent, contact: { type: 'email' } } })],
  ] as const) {
    it(`starts anew when what is stored ${what}`, () => {
      sessionStorage.setItem(KEY, text);
      expect(loadSnapshot(KEY, NOW)).to.equal(undefined);
    });
  }

  it('does without a storage that is full', () => {
    let free = 2 ** 24;
    let filler = '';
    while (free > 0) {
      try {
        sessionStorage.setItem('filler', filler + 'x'.repeat(free));
        filler += 'x'.repeat(free);
      } catch {
        free = Math.floor(free / 2);
      }
    }
    expect(() => {
      saveSnapshot(KEY, states.code, NOW);
    }).not.to.throw();
    expect(loadSnapshot(KEY, NOW)).to.equal(undefined);
  });
});
