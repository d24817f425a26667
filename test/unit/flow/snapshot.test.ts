import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSnapshot } from '../../../src/element/flow/read-snapshot.js';
import { snapshotOf, writeSnapshot } from '../../../src/element/flow/snapshot.js';
import type { FlowState, Snapshot } from '../../../src/element/flow/states.js';
import { placeNames, places, type Place } from '../support/places.js';
import { contact, fresh, holdsSecret, MINUTE, NOW, offer } from '../support/scenery.js';

const read = (text: string | null, now = NOW) => readSnapshot(text, now, offer);

const kept = (state: FlowState): Snapshot => {
  const snapshot = snapshotOf(state);
  assert.ok(snapshot, 'nothing is kept');
  return snapshot;
};

const written = (place: Place): Record<string, unknown> =>
  JSON.parse(writeSnapshot(kept(places[place]), NOW)) as Record<string, unknown>;

/** Where the person comes back to, as `scene`, or `scene, stage and choice`. */
const returnsTo = (state: FlowState): string | undefined => {
  const snapshot = snapshotOf(state);
  return snapshot?.scene === 'conflict'
    ? ['conflict', snapshot.stage, snapshot.choice].filter(Boolean).join(', ')
    : snapshot?.scene;
};

describe('what is kept over a reload', () => {
  for (const [where, back] of [
    ['address', undefined],
    ['address, sending', undefined],
    ['adding', undefined],
    ['code', 'code'],
    ['code, checking', 'code'],
    ['choosing', 'conflict, choosing'],
    ['choosing, checking', 'conflict, choosing, recover'],
    ['confirming', 'conflict, confirming-force'],
    ['confirming, checking', 'conflict, confirming-force, force'],
    ['to recover', 'conflict, entering-code, recover'],
    ['to force, checking', 'conflict, entering-code, force'],
    // The credentials are not for storage: another code gets them again.
    ['hand-over', 'code'],
    ['hand-over, to recover', 'conflict, entering-code, recover'],
    ['done', undefined],
    ['list', undefined],
    ['unlinking', undefined],
    // As long as nothing is unlinked, the code that is typed again leads here again.
    ['to replace', 'code'],
    ['to replace, unlinking', 'code'],
    ['halfway', 'replacing'],
    ['halfway, checking', 'replacing'],
  ] as const) {
    it(`leads from ${where} to ${back ?? 'the start'}`, () => {
      assert.equal(returnsTo(places[where]), back);
    });
  }

  it('is neither a code, nor credentials, nor what was under way or wrong', () => {
    for (const name of placeNames) {
      const snapshot = snapshotOf(places[name]);
      assert.equal(holdsSecret(snapshot), false, name);
      assert.equal(snapshot?.pending, undefined, name);
      assert.equal(snapshot?.problem, undefined, name);
    }
  });

  it('is read as it was written, from everywhere', () => {
    for (const name of placeNames) {
      const snapshot = snapshotOf(places[name]);
      if (snapshot) assert.deepEqual(read(writeSnapshot(snapshot, NOW)), snapshot, name);
    }
  });

  it('is what is left to know where nobody knows when the code runs out', () => {
    const snapshot = kept({ ...kept(places.code), sent: { ...fresh, expiresAt: undefined } });
    assert.deepEqual(read(writeSnapshot(snapshot, NOW)), snapshot);
  });

  it('says nothing of what the page offers, which it says anew', () => {
    assert.equal('offer' in written('code'), false);
    const other = { ...offer, country: 'FR' };
    const text = writeSnapshot(kept(places.code), NOW);
    assert.equal(readSnapshot(text, NOW, other)?.offer, other);
  });

  it('is worth coming back to for half an hour', () => {
    const text = writeSnapshot(kept(places.code), NOW);
    assert.notEqual(read(text, NOW + 30 * MINUTE - 1), undefined);
    assert.equal(read(text, NOW + 30 * MINUTE), undefined);
  });
});

const fields = {
  code: ['version', 'keepUntil', 'scene', 'flow', 'sent'],
  'to recover': ['version', 'keepUntil', 'scene', 'flow', 'sent', 'stage', 'choice'],
  halfway: ['version', 'keepUntil', 'scene', 'flow', 'sent', 'replacement'],
} as const satisfies Partial<Record<Place, readonly string[]>>;

const sentFields = ['contact', 'resendAt', 'sends', 'unconfirmed'];
const huge = 'x'.repeat(1_000_000);
const nothings = [null, '', 'x', huge, -1, [], {}, [{}], true];

const without = (object: object, field: string): object =>
  Object.fromEntries(Object.entries(object).filter(([key]) => key !== field));

/** Every wrong entry, with what is wrong about it. */
function* wrongEntries(): Generator<readonly [what: string, text: string | null]> {
  const code = written('code');
  yield ['nothing', null];
  for (const text of ['', '{', huge, 'null', 'true', '1', '"code"', '[]', '[[]]', '{}']) {
    yield [`the text ${text.slice(0, 10)}`, text];
  }
  yield ['a list around it', JSON.stringify([code])];
  yield ['the format before this one', JSON.stringify({ keepUntil: NOW + MINUTE, snapshot: code })];
  for (const [place, names] of Object.entries(fields) as [
    keyof typeof fields,
    readonly string[],
  ][]) {
    const entry = written(place);
    for (const name of names) {
      yield [`${place} without ${name}`, JSON.stringify(without(entry, name))];
      for (const value of nothings) {
        if (name === 'choice' && value === null) continue;
        yield [`${place} with another ${name}`, JSON.stringify({ ...entry, [name]: value })];
      }
    }
  }
  for (const name of sentFields) {
    yield [`a sent code without ${name}`, JSON.stringify({ ...code, sent: without(fresh, name) })];
    for (const value of nothings) {
      if (value === true && name === 'unconfirmed') continue;
      if (value === -1 && (name === 'sends' || name === 'resendAt')) continue;
      yield [`a sent code with another ${name}`, withSent({ [name]: value })];
    }
  }
  for (const value of ['soon', null, {}, []])
    yield ['another end of a code', withSent({ expiresAt: value })];
  for (const value of [
    { type: undefined },
    { type: 'fax' },
    { address: '' },
    { address: 1 },
    { type: ['email'] },
  ]) {
    yield ['another contact', withSent({ contact: { ...contact, ...value } })];
  }
  for (const replacement of [{}, { force: 1 }, { isUnlinked: 'yes' }, { force: null }]) {
    const { old, ...rest } = {
      old: 'old@example.com',
      force: false,
      isUnlinked: true,
      ...replacement,
    };
    const wrong = 'force' in replacement || 'isUnlinked' in replacement ? rest : { old };
    yield ['another replacement', JSON.stringify({ ...written('halfway'), replacement: wrong })];
  }
  yield ['a stage that there is not', JSON.stringify({ ...written('choosing'), stage: 'over' })];
  yield [
    'a code to be typed for no choice',
    JSON.stringify(without(written('to recover'), 'choice')),
  ];
  for (const scene of ['address', 'done', 'list', 'hand-over', 'toString', '__proto__']) {
    yield [`the scene ${scene}`, JSON.stringify({ ...code, scene })];
  }
  for (const version of [0, 2, '1', 1.5]) {
    yield [`version ${String(version)}`, JSON.stringify({ ...code, version })];
  }
  for (const keepUntil of [NOW, NOW - 1, NOW + 30 * MINUTE + 1, 1e308, String(NOW + 1)]) {
    yield [`an end at ${String(keepUntil)}`, JSON.stringify({ ...code, keepUntil })];
  }
  yield [
    'an end without end',
    JSON.stringify(code).replace(/"keepUntil":\d+/, '"keepUntil":1e999'),
  ];
  yield ['fields of a prototype', `{"__proto__":${JSON.stringify(code)}}`];
  yield [
    'a sent code of a prototype',
    JSON.stringify(without(code, 'sent')).replace(
      '{',
      `{"__proto__":{"sent":${JSON.stringify(fresh)}},`,
    ),
  ];

  function withSent(change: object): string {
    return JSON.stringify({ ...code, sent: { ...fresh, ...change } });
  }
}

describe('what was stored is as if there were nothing, with', () => {
  const entries = [...wrongEntries()];
  for (const what of new Set(entries.map(([name]) => name))) {
    it(what, () => {
      for (const [name, text] of entries) {
        if (name === what) assert.equal(read(text), undefined, text?.slice(0, 300));
      }
    });
  }
});

describe('what was stored', () => {
  it('may have been written by somebody else with more in it, which is not read', () => {
    const more = {
      ...written('halfway'),
      code: 'x',
      credentials: {},
      pending: { type: 'x' },
      problem: 1,
    };
    assert.deepEqual(read(JSON.stringify(more)), kept(places.halfway));
  });

  it('changes no prototype', () => {
    const text = JSON.stringify(written('code')).replace('{', '{"__proto__":{"polluted":true},');
    assert.deepEqual(read(text), kept(places.code));
    assert.equal('polluted' in {}, false);
  });
});
