import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Scene } from '../../../src/element/flow/states.js';
import { subscriptionsOf, type Subscriptions } from '../../../src/element/flow/subscriptions.js';
import { placeNames, places } from '../support/places.js';
import { fresh, NOW } from '../support/scenery.js';

const ticks: Subscriptions = { tickUntil: fresh.expiresAt ?? 0, returns: false };
const nothing: Subscriptions = { tickUntil: 0, returns: false };

/** A row for every scene: the type asks for them. */
const wanted: Readonly<Record<Scene, Subscriptions>> = {
  address: nothing,
  adding: nothing,
  code: ticks,
  conflict: ticks,
  'hand-over': ticks,
  done: nothing,
  list: { tickUntil: 0, returns: true },
  replacing: ticks,
};

describe('what the world is listened to for', () => {
  for (const name of placeNames) {
    const state = places[name];
    if ('sent' in state && state.sent.expiresAt === NOW) continue;
    it(`in ${name}`, () => {
      assert.deepEqual(subscriptionsOf(state), wanted[state.scene]);
    });
  }

  const until = (change: { expiresAt: number | undefined; resendAt: number }) =>
    subscriptionsOf({ ...places.code, scene: 'code', sent: { ...fresh, ...change } }).tickUntil;

  it('is the later of the code’s end and the cool-down’s', () => {
    assert.equal(until({ expiresAt: 5, resendAt: 9 }), 9);
    assert.equal(until({ expiresAt: 9, resendAt: 5 }), 9);
  });

  it('is the cool-down’s end where nobody knows the code’s', () => {
    assert.equal(until({ expiresAt: undefined, resendAt: 9 }), 9);
  });
});
