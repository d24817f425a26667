import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changesUntil } from '../../../src/element/flow/changes-until.js';
import type { Scene } from '../../../src/element/flow/states.js';
import { placeNames, places } from '../support/places.js';
import { fresh, NOW } from '../support/scenery.js';

const end = fresh.expiresAt ?? 0;

/** A row for every scene: the type asks for them. */
const wanted: Readonly<Record<Scene, number>> = {
  address: 0,
  adding: 0,
  code: end,
  conflict: end,
  'hand-over': end,
  done: 0,
  list: 0,
  replacing: end,
};

describe('until when the times that are shown change', () => {
  for (const name of placeNames) {
    const state = places[name];
    if ('sent' in state && state.sent.expiresAt === NOW) continue;
    it(`in ${name}`, () => {
      assert.equal(changesUntil(state), wanted[state.scene]);
    });
  }

  const until = (change: { expiresAt: number | undefined; resendAt: number }) =>
    changesUntil({ ...places.code, scene: 'code', sent: { ...fresh, ...change } });

  it('is the later of the code’s end and the cool-down’s', () => {
    assert.equal(until({ expiresAt: 5, resendAt: 9 }), 9);
    assert.equal(until({ expiresAt: 9, resendAt: 5 }), 9);
  });

  it('is the cool-down’s end where nobody knows the code’s', () => {
    assert.equal(until({ expiresAt: undefined, resendAt: 9 }), 9);
  });
});
