import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readSnapshot } from '../../../src/element/flow/read-snapshot.js';
import { snapshotOf, writeSnapshot } from '../../../src/element/flow/snapshot.js';
import { badJson, badText } from '../../support/bad-input.js';
import { placeNames, places } from '../support/places.js';
import { NOW, offer } from '../support/scenery.js';
import { tryAll } from '../support/trials.js';

const entries = placeNames.flatMap((name) => {
  const snapshot = snapshotOf(places[name]);
  return snapshot ? [JSON.parse(writeSnapshot(snapshot, NOW)) as Record<string, unknown>] : [];
});

/** Every field in it, as the way that leads there. */
function* waysIn(value: unknown, way: readonly string[] = []): Generator<readonly string[]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    yield [...way, name];
    yield* waysIn(inner, [...way, name]);
  }
}

/** The same with another value there. */
const changed = (value: unknown, [name, ...way]: readonly string[], other: unknown): unknown => {
  if (name === undefined) return other;
  const fields = value as Record<string, unknown>;
  const inner = changed(fields[name], way, other);
  // As JSON has it, also where the name is that of the prototype.
  return Object.fromEntries([
    ...Object.entries(fields).filter(([key]) => key !== name),
    [name, inner],
  ]);
};

const names = [...new Set(entries.flatMap((entry) => [...waysIn(entry)].flat()))];
const json = badJson([...names, 'pending', 'problem', 'outcome', 'code', 'credentials', 'step']);

const mutated = fc
  .constantFrom(...entries)
  .chain((entry) => fc.tuple(fc.constant(entry), fc.constantFrom(...waysIn(entry)), json))
  .map(([entry, way, value]) => changed(entry, way, value));

/** What another program may have added, at any depth. */
const withMore = fc
  .constantFrom(...entries)
  .chain((entry) => {
    const objects = [[], ['sent'], ['sent', 'contact']];
    const more = fc.constantFrom('pending', 'problem', 'outcome', '__proto__', 'constructor', 'x');
    return fc.tuple(fc.constant(entry), fc.constantFrom(...objects), more, json);
  })
  .map(([entry, way, name, value]) => changed(entry, [...way, name], value));

/** Nothing, or exactly what this code would have written. */
function assertStrict(text: string): boolean {
  const snapshot = readSnapshot(text, NOW, offer);
  if (!snapshot) return false;
  const sorted = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([one], [other]) => (one < other ? -1 : 1))
            .map(([name, inner]) => [name, sorted(inner)]),
        )
      : value;
  const { now, wall } = JSON.parse(text) as { now: number; wall: number };
  const shift = now + Math.max(0, NOW - wall) - NOW;
  const { sent } = snapshot;
  const { expiresAt, resendAt } = sent;
  const moved = {
    ...snapshot,
    sent: { ...sent, expiresAt: expiresAt && expiresAt + shift, resendAt: resendAt + shift },
  };
  const again = writeSnapshot(moved, now, wall);
  assert.deepEqual(sorted(JSON.parse(text)), sorted(JSON.parse(again)));
  return true;
}

describe('whatever is in the storage', () => {
  it('is as if there were nothing: any text', async (t) => {
    await tryAll(t, 5000, [badText], (text) => {
      assert.equal(assertStrict(text), false);
    });
  });

  it('is as if there were nothing: any JSON', async (t) => {
    await tryAll(t, 5000, [json], (value) => {
      assert.equal(assertStrict(JSON.stringify(value)), false);
    });
  });

  it('is nothing, or what would be written: one field changed', async (t) => {
    let read = 0;
    await tryAll(t, 10_000, [mutated], (value) => {
      if (assertStrict(JSON.stringify(value))) read++;
    });
    t.diagnostic(`${read.toString()} of them are what would be written`);
  });

  it('is as if there were nothing: one field more', async (t) => {
    await tryAll(t, 3000, [withMore], (value) => {
      assert.equal(assertStrict(JSON.stringify(value)), false);
      assert.equal('x' in {}, false);
    });
  });
});
