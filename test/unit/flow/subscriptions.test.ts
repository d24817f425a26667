import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FlowState, Scene } from '../../../src/element/flow/states.js';
import { subscriptionsOf, type Subscriptions } from '../../../src/element/flow/subscriptions.js';
import { placeNames, places, placesWhere, type Place } from '../support/places.js';
import { fresh, NOW, phoneContact } from '../support/scenery.js';

const ticks: Subscriptions = { tickUntil: fresh.expiresAt ?? 0, texts: false };

/** A row for every scene: the type asks for them. */
const wanted: Readonly<Record<Scene, Subscriptions>> = {
  address: {},
  adding: {},
  code: ticks,
  conflict: ticks,
  'hand-over': {},
  done: {},
  list: { returns: true },
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

describe('the code in a text message', () => {
  const texted = { ...fresh, contact: phoneContact, sends: 2 };

  /** Where a code is asked for, or the next way on will ask for one, and nothing is under way. */
  const asking: readonly Place[] = [
    'code',
    'code, expired',
    'code, to log in',
    'code, to manage',
    'choosing, without code',
    'confirming, without code',
    'to recover',
    'to recover, expired',
    'to force',
    'to force, expired',
    'to replace, without code',
    'halfway, without code',
    'halfway, without code, expired',
  ];

  for (const name of placesWhere((state) => 'sent' in state)) {
    const isAwaited = asking.includes(name);
    it(`is ${isAwaited ? '' : 'not '}waited for in ${name}`, () => {
      const state = { ...places[name], sent: texted } as FlowState;
      assert.equal(subscriptionsOf(state).texts ?? false, isAwaited ? 2 : false);
      assert.equal(subscriptionsOf(places[name]).texts ?? false, false, 'sent by e-mail');
    });
  }
});
