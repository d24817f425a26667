import { expect } from '@open-wc/testing';
import { transition, type Respond, type Transition } from '../../src/element/flow/transition.js';
import type {
  AddressState,
  CodeState,
  ConflictState,
  DoneState,
  Emission,
  FlowEvent,
  FlowState,
  Happening,
  Step,
} from '../../src/element/flow/types.js';
import { NOW, states } from './scenery.js';

type Happened<Type extends FlowEvent['type']> = Extract<Happening, { type: Type }>;

/** Places that a person can be in, by their names. */
type States = Readonly<Record<string, FlowState>>;

/** One event, and what comes of it in each and every state: by default of the flows of everybody. */
export interface Case<
  Type extends FlowEvent['type'] = FlowEvent['type'],
  All extends States = typeof states,
> {
  /** What is special about it, where a type has several. */
  readonly when?: string;
  readonly event: (state: FlowState) => Happened<Type>;
  readonly at?: number;
  /** What is expected of the event in one state, given that state. */
  readonly moves: { readonly [Name in keyof All]?: (state: All[Name]) => Transition };
  /** Where it means nothing: the very same state object, and nothing to be done. */
  readonly stays: readonly (keyof All)[];
  /** Answers that nothing which is pending there can have, and what another table tells. */
  readonly impossible?: readonly (keyof All)[];
}

export type Table<All extends States> = {
  readonly [Type in FlowEvent['type']]?: readonly Case<Type, All>[];
};

export const stepChange = (previousStep: Step, step: Step): Emission => ({
  type: 'step-change',
  detail: { step, previousStep, type: 'email' },
});

export const still = { pending: undefined, problem: undefined };

/** The state with some fields changed, and nothing else. */
export const changed = <State extends FlowState>(state: State, change: Partial<State>): State => ({
  ...state,
  ...change,
});

export type WithCode = CodeState | ConflictState;
export type Idle = AddressState | WithCode | DoneState;

/** Checks that each case has exactly one word for every state, and that the word is true. */
export function testTable<All extends States>(
  table: Table<All>,
  all: All,
  respondTo?: Respond,
): void {
  const stateNames = Object.keys(all);
  const stateNamed = (name: keyof All): FlowState => all[name] as FlowState;
  for (const [type, cases] of Object.entries(table) as [
    string,
    readonly Case<FlowEvent['type'], All>[],
  ][]) {
    for (const { when, event, at = NOW, moves, stays, impossible = [] } of cases) {
      describe(when ? `${type}, ${when}` : type, () => {
        it('is accounted for once in every state', () => {
          const names = [...Object.keys(moves), ...stays, ...impossible];
          expect(names.sort()).to.deep.equal(stateNames.sort());
        });

        it('leaves the very same state where it means nothing', () => {
          for (const name of stays) {
            const state = stateNamed(name);
            const [next, effects] = transition(state, { ...event(state), at }, respondTo);
            expect(next, String(name)).to.equal(state);
            expect(effects, String(name)).to.deep.equal([]);
          }
        });

        for (const [name, expectation] of Object.entries(moves) as [
          string,
          (state: FlowState) => Transition,
        ][]) {
          it(`goes on from: ${name}`, () => {
            const state = stateNamed(name);
            const before = structuredClone(state);
            const result = transition(state, { ...event(state), at }, respondTo);
            expect(result).to.deep.equal(expectation(state));
            expect(state, 'the state that was left').to.deep.equal(before);
          });
        }
      });
    }
  }
}

/** Drops answers to a request that only looks like the pending one. */
export function testLateAnswers<All extends States>(
  table: Table<All>,
  all: All,
  respondTo?: Respond,
): void {
  describe('late answers', () => {
    for (const [type, cases] of Object.entries(table) as [
      string,
      readonly Case<FlowEvent['type'], All>[],
    ][]) {
      for (const { event, when = '' } of cases) {
        it(`drops a ${type} ${when}`, () => {
          for (const [name, state] of Object.entries(all)) {
            const answer = event(state);
            const request = 'request' in answer ? structuredClone(answer.request) : undefined;
            const late = { ...answer, request, at: NOW } as FlowEvent;
            const [next, effects] = transition(state, late, respondTo);
            expect(next, name).to.equal(state);
            expect(effects, name).to.deep.equal([]);
          }
        });
      }
    }
  });
}
