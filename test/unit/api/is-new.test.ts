import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isNew } from '../../../src/api/is-new.js';

/** Milliseconds from the answer, as the client has them. */
const rows: readonly (readonly [
  what: string,
  created: number,
  modified: number,
  isNew: boolean,
])[] = [
  ['made and linked at once', -20, -20, true],
  ['made in one second and linked in the next, in whole seconds', -1400, -400, true],
  ['made and linked with some time between', -5400, -1400, true],
  ['made in this second, which has not begun by the answer’s clock', 600, 600, true],
  ['made almost a minute ago', -60_000, -60_000, true],
  ['made a little longer ago', -60_001, -60_001, false],
  ['linked five seconds after it was made', -6400, -1400, false],
  ['in use for long, and changed now', -86_400_000, -10, false],
];

describe('an account', () => {
  for (const [what, created, modified, expected] of rows) {
    it(`that was ${what} is ${expected ? 'new' : 'not new'}`, () => {
      assert.equal(isNew({ id: 'x', password: 'x', created, modified }), expected);
    });
  }

  it('of which only the creation is told is new by that alone', () => {
    const account = { id: 'x', password: 'x', modified: undefined };
    assert.equal(isNew({ ...account, created: -1400 }), true);
    assert.equal(isNew({ ...account, created: -61_000 }), false);
  });

  it('of which nothing is told, or a time to come, may be either', () => {
    for (const created of [undefined, NaN, 60_000, 3_600_000]) {
      assert.equal(isNew({ id: 'x', password: 'x', created, modified: -10 }), undefined);
    }
  });
});
