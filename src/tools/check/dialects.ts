import type { Dialect } from '../sandbox/dialect.js';
import { Fault, type Check } from './types.js';

/** The ways in which the service may tell of a failure. */
export const failureDialects: readonly Partial<Dialect>[] = [
  { failures: '200' },
  { failures: '4xx' },
];

/** The ways in which it may list what is linked. */
export const listDialects: readonly Partial<Dialect>[] = [
  { list: 'items', nested: false, otherTypes: [] },
  { list: 'items', nested: true, otherTypes: ['facebook', 'pairing'] },
  { list: 'named', nested: true, otherTypes: [] },
  { list: 'bare', nested: false, otherTypes: ['google_plus'] },
];

/** Runs a check once for each way in which the service may speak, and leaves the sandbox as it was. */
export const inEach =
  (dialects: readonly Partial<Dialect>[], run: Check['run']): Check['run'] =>
  async (testbed) => {
    const { sandbox } = testbed;
    const before = await sandbox.speak({});
    try {
      for (const dialect of dialects) {
        await sandbox.speak(dialect);
        await Promise.resolve(run(testbed)).catch((error: unknown) => {
          throw error instanceof Fault ? spokenOf(error, dialect) : error;
        });
      }
    } finally {
      await sandbox.speak(before);
    }
  };

const spokenOf = ({ message }: Fault, dialect: Partial<Dialect>): Fault =>
  new Fault(`${message}, where the sandbox speaks ${JSON.stringify(dialect)}`);
