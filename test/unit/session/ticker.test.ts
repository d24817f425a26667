import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ticker } from '../../../src/element/session/ticker.js';
import { ManualClock } from '../../support/manual-clock.js';

describe('the ticks of a clock that is shown', () => {
  let clock: ManualClock;
  let ticks: number;
  let end: number;
  let tickUntil: (until: number) => void;

  beforeEach(() => {
    clock = new ManualClock();
    ticks = 0;
    // What is shown is shown anew with every tick.
    tickUntil = ticker(clock, () => {
      ticks++;
      tickUntil(end);
    });
  });

  it('come each second until the time is up, and a last time then', () => {
    end = clock.now() + 2500;
    tickUntil(end);
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

  it('do not come twice when it is shown once more', () => {
    end = clock.now() + 60_000;
    tickUntil(end);
    tickUntil(end);
    clock.advance(1000);
    assert.equal(ticks, 1);
  });

  it('end when nothing is shown any more', () => {
    end = clock.now() + 60_000;
    tickUntil(end);
    tickUntil(0);
    clock.advance(1000);
    assert.equal(ticks, 0);
  });
});
