import type { Result } from '../check/types.js';

interface Findings {
  readonly endpoint: string;
  readonly sandbox: string;
  readonly results: readonly Result[];
}

const labels = { passed: 'ok', failed: 'FAIL', skipped: 'skip' };

const WIDTH = 6;

/** What was found, as a table for people or as JSON for programs. */
export function report(findings: Findings, json: boolean): string {
  const { endpoint, sandbox, results } = findings;
  const count = (status: Result['status']) =>
    results.filter((result) => result.status === status).length;
  const counts = { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
  if (json) return JSON.stringify({ endpoint, sandbox, ...counts, results }, undefined, 2);
  const total = Object.entries(counts).map(([status, number]) => `${number.toString()} ${status}`);
  return [
    `Endpoint ${endpoint}`,
    `Sandbox  ${sandbox}`,
    '',
    ...results.flatMap(rows),
    '',
    ...(results.some(isLimited) ? [limitHint, ''] : []),
    total.join(', '),
  ].join('\n');
}

/** The check sends some 30 codes a run, from one client. */
const limitHint =
  'An answer was 429: the limits of your endpoint may have stopped the check. Raise them for\n' +
  'development, start it anew, or wait.';

const isLimited = ({ status, seen }: Result): boolean =>
  status !== 'passed' && Boolean(seen?.includes(' answered 429 '));

function rows({ name, status, seen, advice }: Result): string[] {
  const indent = ' '.repeat(WIDTH);
  return [
    labels[status].padEnd(WIDTH) + name,
    ...(seen ? [`${indent}${status === 'failed' ? 'seen: ' : 'because '}${seen}`] : []),
    ...(advice ? [`${indent}do:   ${advice}`] : []),
  ];
}
