import { expect } from '@open-wc/testing';
import type { AnswerEvent, PageEvent, PersonEvent } from '../../src/element/flow/types.js';
import { answerTable } from './answer-table.js';
import { pageTable } from './page-table.js';
import { personTable } from './person-table.js';
import { states } from './scenery.js';
import { testLateAnswers, testTable, type Case } from './table.js';

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

  testTable(table, states);
  testLateAnswers(answerTable, states);
});
