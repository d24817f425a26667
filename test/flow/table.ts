import { expect } from '@open-wc/testing';
import { transition, type Transition } from '../../src/flow/transition.js';
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
} from '../../src/flow/types.js';
import { NOW, stateNamed, stateNames, type StateName, type states } from './scenery.js';

type Happened<Type extends FlowEvent['type']> = Extract<Happening, { type: Type }>;

/** What is expected of an event in one state, given that state. */
type Expectations = { [Name in StateName]?: (state: (typeof states)[Name]) => Transition };

/** One event, and what comes of it in each and every state. */
export interface Case<Type extends FlowEvent['type'] = FlowEvent['type']> {
  /** What is special about it, where a type has several. */
  readonly when?: string;
  readonly event: (state: FlowState) => Happened<Type>;
  readonly at?: number;
  readonly moves: Expectations;
  /** Where it means nothing: the very same state object, and nothing to be done. */
  readonly stays: readonly StateName[];
  /** Answers that nothing which is pending there can have. */
  readonly impossible?: readonly StateName[];
}

export type Table = { readonly [Type in FlowEvent['type']]?: readonly Case<Type>[] };

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

const namesIn = ({ moves, stays, impossible = [] }: Case): StateName[] => [
  ...(Object.keys(moves) as StateName[]),
  ...stays,
  ...impossible,
];

/** Checks that each case has exactly one word for every state, and that the word is true. */
export function testTable(table: Table): void {
  for (const [type, cases] of Object.entries(table) as [string, readonly Case[]][]) {
    for (const row of cases) {
      const { when, event, at = NOW, moves, stays } = row;
      describe(when ? `${type}, ${when}` : type, () => {
        it('is accounted for once in every state', () => {
          expect(namesIn(row).sort()).to.deep.equal([...stateNames].sort());
        });

        it('leaves the very same state where it means nothing', () => {
          for (const name of stays) {
            const state = stateNamed(name);
            const [next, effects] = transition(state, { ...event(state), at });
            expect(next, name).to.equal(state);
            expect(effects, name).to.deep.equal([]);
          }
        });

        for (const [name, expectation] of Object.entries(moves) as [
          StateName,
          (state: FlowState) => Transition,
        ][]) {
          it(`goes on from: ${name}`, () => {
            const state = stateNamed(name);
            const before = structuredClone(state);
            const result = transition(state, { ...event(state), at });
            expect(result).to.deep.equal(expectation(state));
            expect(state, 'the state that was left').to.deep.equal(before);
          });
        }
      });
    }
  }
}
