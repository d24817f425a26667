import { writeSync } from 'node:fs';
import { relative } from 'node:path';

const add = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

const none = { passed: 0, failed: 0, skipped: 0 };

function countSuite({ suites, tests }) {
  // Not passed and without an error: a failed hook kept it from running, and the hook counts.
  const own = {
    passed: tests.filter((test) => test.passed).length,
    failed: tests.filter((test) => test.error && !test.skipped).length,
    skipped: tests.filter((test) => test.skipped).length,
  };
  return suites.map(countSuite).reduce(add, own);
}

/** A file that could not load, a failed hook or an unfinished session is a failure like any other. */
function countSession({ passed, errors = [], testResults }) {
  const tests = testResults ? countSuite(testResults) : none;
  const failed = tests.failed + errors.length;
  return { ...tests, failed: passed ? failed : Math.max(failed, 1) };
}

const failuresOf = ({ name, suites, tests }, path = []) => [
  ...tests
    .filter(({ error, skipped }) => error && !skipped)
    .map(
      (test) => [...path, name, test.name].filter(Boolean).join(' > ') + ': ' + test.error.message,
    ),
  ...suites.flatMap((suite) => failuresOf(suite, [...path, name])),
];

/** What failed, a line each: a log may be cut to its end. */
const failures = ({ browser, testFile, testResults, errors = [] }) =>
  [...(testResults ? failuresOf(testResults) : []), ...errors.map(({ message }) => message)].map(
    (what) => `failed in ${browser.name}, ${relative('.', testFile ?? '')}: ${what.split('\n')[0]}`,
  );

const durationOf = ({ suites, tests }) =>
  [...tests.map(({ duration = 0 }) => duration), ...suites.map(durationOf)].reduce(
    (sum, each) => sum + each,
    0,
  );

/** The files whose tests take longest, a line each: where to look when a run takes too long. */
const slowest = (sessions) =>
  Array.from(sessions, ({ browser, testFile, testResults }) => ({
    seconds: Math.round((testResults ? durationOf(testResults) : 0) / 1000),
    where: `${relative('.', testFile ?? '')} in ${browser.name}`,
  }))
    .toSorted((a, b) => b.seconds - a.seconds)
    .slice(0, 12)
    .map(({ seconds, where }) => `${seconds} s: ${where}`);

const count = (sessions) => Array.from(sessions, countSession).reduce(add, none);

const line = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/**
 * Prints each file once all browsers are through with it where `isPlain` says that nothing else shows how far the run
 * is; at the end the counts of each browser and, alone on the last line, their sum.
 * @returns {import('@web/test-runner').Reporter}
 */
export function countReporter({ isPlain }) {
  return {
    reportTestFileResults({ logger, sessionsForTestFile, testFile }) {
      if (isPlain) logger.log(`${relative('.', testFile)}: ${line(count(sessionsForTestFile))}`);
    },

    start({ browsers, sessions }) {
      // Not in stop(): the runner still draws its progress after it, and an aborted run skips it.
      process.once('exit', () => {
        const each = browsers.map(
          (browser) => `${line(count(sessions.forBrowser(browser)))} in ${browser.name}`,
        );
        // The console is no longer flushed here.
        const failed = Array.from(sessions.all(), failures).flat();
        writeSync(
          1,
          `${[...slowest(sessions.all()), ...failed, ...each, line(count(sessions.all()))].join('\n')}\n`,
        );
      });
    },
  };
}
