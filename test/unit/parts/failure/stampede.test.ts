import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { requestsIn } from '../../../bench/stampede.js';

const PAGES = 10_000;
const SECOND = 1000;

/** Numbers from 0 to 1 that look random and are the same in every run (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

for (const isTold of [false, true]) {
  describe(`10,000 pages at a service that is away for a minute${isTold ? ', and says so' : ''}`, () => {
    const length = 60 * SECOND;
    const seconds = requestsIn({ pages: PAGES, length, isTold, random: randomNumbers(1) });
    const total = seconds.reduce((sum, requests) => sum + requests, 0);
    const after = seconds.slice(60);
    const peak = Math.max(...after);
    console.log(
      `total ${total.toString()}, peak while away ${Math.max(...seconds.slice(0, 60)).toString()}/s, peak after ${peak.toString()}/s`,
      seconds,
    );

    it('do not come back all at once', () => {
      assert.ok(peak < PAGES / 5, `${peak.toString()} in one second`);
    });

    it('ask no more than three times for each press', () => {
      assert.ok(total > PAGES);
    });
  });
}
