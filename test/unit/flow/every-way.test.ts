import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { initialState } from '../../../src/element/flow/change.js';
import type { FlowEvent, Happening } from '../../../src/element/flow/flow-events.js';
import { isFinal } from '../../../src/api/is-final.js';
import type { Flow, FlowState } from '../../../src/element/flow/states.js';
import { transition } from '../../../src/element/flow/transition.js';
import { answersTo } from '../support/answers.js';
import { invariants, type Move } from '../support/invariants.js';
import { CODE, contact, MINUTE, NOW, offer, logic, SECOND } from '../support/scenery.js';

/**
 * Every sequence of events, to a depth that reaches every scene and what comes after a failure in each.
 * Time goes on by one unit an event, so that codes run out on the way.
 */
const ways: readonly (readonly [Flow, depth: number, unit: number, readonly string[]])[] = [
  ['login', 9, 40 * SECOND, ['address', 'code', 'hand-over', 'done']],
  [
    'link',
    9,
    40 * SECOND,
    [
      'address',
      'code',
      'choosing',
      'confirming-force',
      'entering-code',
      'hand-over',
      'done',
      'replacing',
    ],
  ],
  [
    'manage',
    14,
    20 * SECOND,
    [
      'list',
      'unlinking',
      'adding',
      'code',
      'choosing',
      'confirming-force',
      'entering-code',
      'hand-over',
      'replacing',
      'halfway',
    ],
  ],
];

/** What people and pages do in each flow, where it can lead somewhere else. */
const always: readonly Happening[] = [
  { type: 'address-submitted', contact },
  { type: 'input-rejected', reason: 'code_missing' },
  { type: 'code-submitted', code: CODE },
  { type: 'new-code-requested' },
  { type: 'address-change-requested' },
  { type: 'recover-chosen' },
  { type: 'force-chosen' },
  { type: 'force-confirmed' },
  { type: 'choice-withdrawn' },
  { type: 'hand-over-retried' },
  { type: 'replacement-confirmed' },
  { type: 'replacement-withdrawn' },
  { type: 'retried' },
  { type: 'detached' },
];
const managing: readonly Happening[] = [
  { type: 'page-shown' },
  { type: 'list-requested' },
  { type: 'address-chosen', addressType: 'email', address: '' },
  { type: 'unlink-chosen', addressType: 'email' },
  { type: 'unlink-confirmed' },
  { type: 'unlink-withdrawn' },
];

const placeOf = (state: FlowState): string => {
  if (state.scene === 'conflict') return state.stage;
  if (state.scene === 'replacing' && state.replacement.isUnlinked) return 'halfway';
  return state.scene === 'list' && state.unlinking ? 'unlinking' : state.scene;
};

/** How often a code was sent, and when, tells no two places apart. */
const keyOf = (state: FlowState) =>
  JSON.stringify(state, (name, value: unknown) =>
    name === 'resendAt' || name === 'sends' || name === 'offer' ? undefined : value,
  );

const eventsIn = (state: FlowState, happenings: readonly Happening[]): readonly Happening[] => {
  const { pending } = state;
  const answers = pending
    ? answersTo(pending).map((answer) => ({ request: pending, ...answer }))
    : [];
  return [...happenings, ...answers];
};

for (const [flow, depth, unit, expected] of ways) {
  describe(`every way through ${flow}`, () => {
    const happenings = flow === 'manage' ? [...always, ...managing] : always;
    const moves: Move[] = [];
    const reached = new Map<string, FlowState>();

    before(() => {
      const first = initialState(flow, offer);
      let front: FlowState[] = [first];
      reached.set(keyOf(first), first);
      for (let step = 0; step < depth; step++) {
        const at = NOW + step * unit;
        const next: FlowState[] = [];
        for (const from of front) {
          for (const happening of eventsIn(from, happenings)) {
            const event: FlowEvent = { ...happening, at };
            const [to, effects] = transition(from, event, logic);
            moves.push({ from, event, to, effects });
            if (reached.has(keyOf(to))) continue;
            reached.set(keyOf(to), to);
            next.push(to);
          }
        }
        front = next;
      }
    });

    it('gets everywhere', () => {
      const places = new Set([...reached.values()].map(placeOf));
      assert.deepEqual([...places].sort(), [...expected].sort());
    });

    for (const [what, check] of Object.entries(invariants)) {
      it(what, () => {
        for (const move of moves) {
          try {
            check(move);
          } catch (cause) {
            throw new Error(JSON.stringify(move), { cause });
          }
        }
      });
    }

    it('always leaves the person a way on', () => {
      const at = NOW + 60 * MINUTE;
      for (const state of reached.values()) {
        const isLeft = eventsIn(state, happenings).some((happening) => {
          if (['detached', 'input-rejected', 'retried'].includes(happening.type)) return false;
          return transition(state, { ...happening, at }, logic)[0] !== state;
        });
        // Nothing is left to do where all is done, or the service wants no more calls.
        const isOver = state.scene === 'done' || isFinal(state.problem);
        assert.equal(isLeft, !isOver, JSON.stringify(state));
      }
    });
  });
}
