import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Subscriptions } from '../../../src/element/flow/subscriptions.js';
import { listenerTo } from '../../../src/element/session/world-listener.js';
import { ManualClock } from '../../support/manual-clock.js';

describe('the ticks of a clock that is shown', () => {
  let clock: ManualClock;
  let ticks: number;
  let listen: (subscriptions: Subscriptions) => void;

  beforeEach(() => {
    clock = new ManualClock();
    ticks = 0;
    // Under Node there is no document to come back to.
    Object.assign(globalThis, { document: new EventTarget() });
    listen = listenerTo(clock, { tick: () => ticks++, returned: () => {} });
  });

  it('come each second until the time is up, and a last time then', () => {
    listen({ tickUntil: clock.now() + 2500 });
    clock.advance(999);
    assert.equal(ticks, 0);
    clock.advance(1);
    assert.equal(ticks, 1);
    clock.advance(1000);
    assert.equal(ticks, 2);
    clock.advance(500);
    assert.equal(ticks, 3);
    clock.advance(60_000);
    assert.equal(ticks, 3);
  });

  it('do not come twice when it is listened to once more', () => {
    const tickUntil = clock.now() + 60_000;
    listen({ tickUntil });
    listen({ tickUntil });
    clock.advance(1000);
    assert.equal(ticks, 1);
  });

  it('end when nothing is listened to', () => {
    listen({ tickUntil: clock.now() + 60_000 });
    listen({});
    clock.advance(1000);
    assert.equal(ticks, 0);
  });
});
