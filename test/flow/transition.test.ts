import { expect } from '@open-wc/testing';
import { transition } from '../../src/flow/transition.js';
import type { AnswerEvent, PageEvent, PersonEvent } from '../../src/flow/types.js';
import { answerTable } from './answer-table.js';
import { pageTable } from './page-table.js';
import { personTable } from './person-table.js';
import { NOW, stateNamed, stateNames } from './scenery.js';
import { testTable, type Case } from './table.js';

// The type makes the compiler ask for every event; `testTable` asks for every state.
const table: {
  readonly [Type in (PersonEvent | AnswerEvent | PageEvent)['type']]: readonly Case<Type>[];
} = {
  ...personTable,
  ...answerTable,
  ...pageTable,
};

describe('transition', () => {
  it('has an expectation for every type of event', () => {
    for (const [type, cases] of Object.entries(table)) expect(cases, type).not.to.have.length(0);
  });

  testTable(table);

  describe('late answers', () => {
    for (const cases of Object.values(answerTable)) {
      for (const { event } of cases as readonly Case<AnswerEvent['type']>[]) {
        const { type } = event(stateNamed('address'));
        it(`drops a ${type} for a request that only looks like the pending one`, () => {
          for (const name of stateNames) {
            const state = stateNamed(name);
            const answer = event(state);
            const late = { ...answer, request: structuredClone(answer.request), at: NOW };
            const [next, effects] = transition(state, late);
            expect(next, name).to.equal(state);
            expect(effects, name).to.deep.equal([]);
          }
        });
      }
    }
  });
});
