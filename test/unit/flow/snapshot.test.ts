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

  /** The place of a code that is good for so long. */
  const goodFor = (lifetime: number | undefined) =>
    kept({
      ...kept(places.code),
      sent: { ...fresh, expiresAt: lifetime && NOW + lifetime },
    });

  for (const [what, lifetime, minutes] of [
    ['is good for ten minutes', 10 * MINUTE, 30],
    ['is good for an hour', 60 * MINUTE, 80],
    ['is good for days', 5000 * MINUTE, 120],
    ['ran out long before the last step', -60 * MINUTE, 20],
    ['is good for nobody knows how long', undefined, 30],
  ] as const) {
    it(`is worth coming back to for ${minutes.toString()} minutes where the code ${what}`, () => {
      const text = writeSnapshot(goodFor(lifetime), NOW);
      assert.notEqual(read(text, NOW + minutes * MINUTE - 1), undefined);
      assert.equal(read(text, NOW + minutes * MINUTE), undefined);
    });
  }

  it('is read by the clock of the page that reads it, after the time that has passed by the device’s', () => {
    const sent = { ...fresh, expiresAt: 5000 + 10 * MINUTE, resendAt: 5000 + MINUTE };
    const text = writeSnapshot(kept({ ...kept(places.code), sent }), 5000, NOW);
    const later = readSnapshot(text, 70, offer, NOW + 4 * MINUTE)?.sent;
    assert.equal(later?.expiresAt, 70 + 6 * MINUTE);
    assert.equal(later.resendAt, 70 - 3 * MINUTE);
  });

  it('has no more time left where the device’s clock was set back meanwhile', () => {
    const text = writeSnapshot(kept(places.code), NOW, NOW);
    const { sent } = readSnapshot(text, NOW + 1000, offer, NOW - 60 * MINUTE) ?? {};
    assert.equal(sent?.expiresAt, (fresh.expiresAt ?? 0) + 1000);
  });
});

const fields = {
  code: ['version', 'now', 'wall', 'scene', 'flow', 'sent'],
  'to recover': ['version', 'now', 'wall', 'scene', 'flow', 'sent', 'stage', 'choice'],
  halfway: ['version', 'now', 'wall', 'scene', 'flow', 'sent', 'replacement'],
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
        yield [`${place} with another ${name}`, JSON.stringify({ ...entry, [name]: value })];
      }
    }
  }
  for (const name of sentFields) {
    yield [`a sent code without ${name}`, JSON.stringify({ ...code, sent: without(fresh, name) })];
    for (const value of nothings) {
      if (value === true && name === 'unconfirmed') continue;
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
  for (const version of [0, 1, 3, '2', 2.5]) {
    yield [`version ${String(version)}`, JSON.stringify({ ...code, version })];
  }
  for (const name of ['now', 'wall']) {
    for (const time of [0, 9e15, 1e308, String(NOW), -NOW]) {
      yield [`${name} at ${String(time)}`, JSON.stringify({ ...code, [name]: time })];
    }
    const text = JSON.stringify(code).replace(new RegExp(`"${name}":\\d+`), `"${name}":1e999`);
    yield [`${name} without end`, text];
  }
  for (const time of [9e15, -9e15, 0, -1, 0.5, 1e308]) {
    yield ['an end of the code that nobody sees', withSent({ expiresAt: time })];
    yield ['a wait that nobody sees the end of', withSent({ resendAt: time })];
  }
  for (const sends of [0, 0.5, 1e9, 1001, -0]) {
    yield ['another count of codes', withSent({ sends })];
  }
  for (const more of [
    { code: 'x' },
    { credentials: {} },
    { pending: { type: 'list-accounts' } },
    { problem: null },
    { outcome: 'linked' },
    { offer: {} },
    { keepUntil: 9e15 },
    { step: 'done' },
  ]) {
    const [name] = Object.keys(more);
    for (const place of Object.keys(fields) as (keyof typeof fields)[]) {
      yield [`a field ${String(name)} in it`, JSON.stringify({ ...written(place), ...more })];
    }
    yield [`a field ${String(name)} in it`, withSent(more)];
    const { sent } = code as { sent: { contact: object } };
    const contact = { ...sent.contact, ...more };
    yield [
      `a field ${String(name)} in it`,
      JSON.stringify({ ...code, sent: { ...sent, contact } }),
    ];
  }
  for (const [address, shown] of [
    ['<b>jo@example.com'],
    ['Jo <jo@example.com>'],
    [' jo@example.com'],
    ['jo@EXAMPLE.com'],
    ['jo@example.com, mia@example.com'],
    ['\u202ejo@example.com'],
    ['+12015550123'],
    ['jo@example.com', 'mia@example.com'],
    ['jo@example.com', '<img src=x>'],
    ['jo@example.com', ''],
    ['jo@example.com', 5],
  ]) {
    yield ['an address that is none', withSent({ contact: { type: 'email', address, shown } })];
  }
  for (const [address, shown] of [
    ['12015550123'],
    ['+1'],
    ['+1 201 555 0123'],
    ['+12015550123', '+1 201 555 0124'],
    ['+12015550123', '+1 201 555 0123 <b>'],
    ['jo@example.com'],
  ]) {
    yield ['a number that is none', withSent({ contact: { type: 'phone', address, shown } })];
  }
  for (const place of ['to recover', 'halfway'] as const) {
    yield ['what logging in never comes to', JSON.stringify({ ...written(place), flow: 'login' })];
  }
  for (const replacement of [null, 5, 'x', {}, [], { force: true, isUnlinked: true, more: 1 }]) {
    yield [
      'a replacement in the conflict that is none',
      JSON.stringify({ ...written('choosing'), replacement }),
    ];
  }
  yield [
    'a replacement of what is linked',
    JSON.stringify({ ...written('halfway'), replacement: { force: false, isUnlinked: false } }),
  ];
  yield ['spaces in it without end', JSON.stringify(code) + ' '.repeat(10_000)];
  yield ['depths without end', '{"sent":'.repeat(1000) + '1' + '}'.repeat(1000)];
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
  it('changes no prototype, and with one in it is as if there were nothing', () => {
    const text = JSON.stringify(written('code')).replace('{', '{"__proto__":{"polluted":true},');
    assert.equal(read(text), undefined);
    assert.equal('polluted' in {}, false);
  });

  for (const contact of [
    { type: 'email', address: 'jo@xn--strae-oqa.example', shown: 'jo@straße.example' },
    { type: 'phone', address: '+12015550123', shown: '+1 201 555 0123' },
  ] as const) {
    it(`is read with an address as it is shown: ${contact.shown}`, () => {
      const snapshot = kept({ ...kept(places.code), sent: { ...fresh, contact } });
      assert.deepEqual(read(writeSnapshot(snapshot, NOW)), snapshot);
    });
  }
});
