import { respond } from '../../src/element/manage/respond.js';
import { testLateAnswers, testTable, type Table } from '../flow/table.js';
import { flowTable } from './flow-table.js';
import { respondTable } from './respond-table.js';
import { manageStates } from './scenery.js';

describe('managing', () => {
  testTable({ ...respondTable }, manageStates, respond);
  testTable(flowTable, manageStates, respond);

  const answers: Table<typeof manageStates> = {
    'accounts-listed': respondTable['accounts-listed'],
    'address-unlinked': respondTable['address-unlinked'],
    'address-linked': flowTable['address-linked'],
    'account-ready': flowTable['account-ready'],
    'conflict-found': flowTable['conflict-found'],
    'request-failed': flowTable['request-failed'],
  };
  testLateAnswers(answers, manageStates, respond);
});
