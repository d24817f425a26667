import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Emission } from '../../../src/element/flow/emissions.js';
import type { FlowEvent, Happening } from '../../../src/element/flow/flow-events.js';
import type { Problem } from '../../../src/element/flow/problem.js';
import type { Answer, Request } from '../../../src/element/flow/requests.js';
import type {
  FlowState,
  Replacement,
  Scene,
  SentCode,
  Step,
} from '../../../src/element/flow/states.js';
import { transition } from '../../../src/element/flow/transition.js';
import { canAnswer } from './answers.js';
import { placeNames, places, type Place } from './places.js';
import { holdsSecret, NOW, logic, stepIn } from './scenery.js';

/**
 * What an event moves. Whatever a row does not name stays as it was, but for what was under way and what
 * was wrong: those are over, unless the row says otherwise.
 */
export interface Move {
  readonly to?: Scene;
  /** What is under way from now on, and the only request that leaves. */
  readonly asks?: Request;
  /** What the person is shown to be wrong. */
  readonly shows?: Problem;
  /** As `shows`, and the page hears of it. */
  readonly fails?: Problem;
  /** What the page hears, besides the change of the step and the failure. */
  readonly tells?: readonly Emission[];
  /** What was under way goes on, and what was wrong still is. */
  readonly isQuiet?: boolean;
  /** Fields of the code that was sent. */
  readonly sent?: Partial<SentCode>;
  /** Fields of the address that is replaced. */
  readonly replacement?: Partial<Replacement>;
  /** Other fields of the state. */
  readonly change?: Readonly<Record<string, unknown>>;
}

/** Where, and what moves there. */
export type Row = readonly [where: Place | readonly Place[], moves: Move];

interface Options {
  readonly at?: number;
  /** What other rows have, or what cannot happen there: no view lets the person do it. */
  readonly except?: readonly Place[];
}

/** What a person or a page does. Where no row says otherwise, it leaves the very same state. */
export function happens(
  what: string,
  happening: Happening,
  rows: readonly Row[],
  options: Options = {},
) {
  check(what, () => happening, rows, placeNames, options);
}

/** What the service, the page or a part answers to what is awaited. Anywhere else it is late. */
export function answers(what: string, answer: Answer, rows: readonly Row[], options: Options = {}) {
  const possible = placeNames.filter((name) => {
    const { pending } = places[name];
    return !pending || canAnswer(pending, answer.type);
  });
  const answerTo = ({ pending }: FlowState): Happening => ({
    request: pending ?? { type: 'list-accounts' },
    ...answer,
  });
  check(what, answerTo, rows, possible, options);
  it(`${what}: is dropped when it is another request's`, () => {
    for (const name of placeNames) {
      const { pending } = places[name];
      const request = pending ? structuredClone(pending) : ({ type: 'list-accounts' } as const);
      stays(name, { request, ...answer, at: NOW });
    }
  });
}

function check(
  what: string,
  eventIn: (state: FlowState) => Happening,
  rows: readonly Row[],
  possible: readonly Place[],
  { at = NOW, except = [] }: Options,
): void {
  describe(what, () => {
    const moved = rows.flatMap(([where]) => where);
    for (const [where, move] of rows) {
      for (const name of [where].flat()) {
        it(`moves on from: ${name}`, () => {
          moves(places[name], { ...eventIn(places[name]), at }, move);
        });
      }
    }
    it('means nothing anywhere else', () => {
      assert.equal(new Set(moved).size, moved.length, 'a place is in two rows');
      for (const name of possible) {
        if (moved.includes(name) || except.includes(name)) continue;
        stays(name, { ...eventIn(places[name]), at });
      }
    });
  });
}

function stays(name: Place, event: FlowEvent): void {
  const [next, effects] = transition(places[name], event, logic);
  assert.equal(next, places[name], `${name} has moved`);
  assert.deepEqual(effects, [], name);
}

function moves(before: FlowState, event: FlowEvent, move: Move): void {
  const [after, effects] = transition(before, event, logic);
  assert.notEqual(after, before);
  assert.equal(after.scene, move.to ?? before.scene);

  const requests = effects.filter((effect) => !('detail' in effect));
  const emissions = effects.filter((effect) => 'detail' in effect);
  assert.deepEqual(plain(requests), plain(move.asks ? [move.asks] : []), 'requests');
  assert.deepEqual(plain(emissions), plain(emissionsOf(before, after, move)), 'emissions');
  assert.equal(holdsSecret(emissions), false, 'a page hears a secret');

  if (move.isQuiet) {
    assert.equal(after.pending, before.pending);
    assert.equal(after.problem, before.problem);
  } else {
    assert.equal(after.pending, requests[0], 'what leaves is what is awaited');
    assert.deepEqual(plain(after.problem), plain(move.fails ?? move.shows));
  }
  assert.deepEqual(restOf(after, after), restOf(expected(before, move), after));
}

/** The fields that rows have no word of their own for. */
function restOf(fields: object, after: FlowState): unknown {
  const own = { scene: undefined, pending: undefined, problem: undefined };
  const rest = Object.entries({ ...fields, ...own }).filter(([key]) => key in after);
  return plain(Object.fromEntries(rest));
}

function expected(before: FlowState, { sent, replacement, change }: Move): object {
  return {
    ...before,
    ...(sent && { sent: { ...('sent' in before && before.sent), ...sent } }),
    ...(replacement && {
      replacement: { ...('replacement' in before && before.replacement), ...replacement },
    }),
    ...change,
  };
}

const stepOf = (state: FlowState): Step => {
  if (state.scene !== 'hand-over') return stepIn[state.scene];
  return state.reason === 'recovery' ? 'conflict' : 'code';
};

function emissionsOf(before: FlowState, after: FlowState, move: Move): unknown[] {
  const { fails, tells = [] } = move;
  const [previousStep, step] = [stepOf(before), stepOf(after)];
  const type = 'sent' in after ? after.sent.contact.type : after.type;
  return [
    ...(step === previousStep
      ? []
      : [{ type: 'step-change', detail: { step, previousStep, type } }]),
    ...tells,
    ...(fails ? [{ type: 'failed', detail: failureOf(previousStep, fails) }] : []),
  ];
}

const failureOf = (step: Step, { code, detail, status, fatal = false }: Problem) => ({
  step,
  code,
  detail,
  status,
  retryable: !fatal,
  fatal,
});

/** Without the fields that are there and hold nothing. */
const plain = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value));
