import type { Result } from '../check/types.js';

interface Findings {
  readonly endpoint: string;
  readonly sandbox: string;
  readonly results: readonly Result[];
}

const leads = { passed: 'note: ', failed: 'seen: ', skipped: 'because ' };

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
    total.join(', '),
  ].join('\n');
}

function rows({ name, status, seen, advice }: Result): string[] {
  const indent = ' '.repeat(WIDTH);
  return [
    labels[status].padEnd(WIDTH) + name,
    ...(seen ? [indent + leads[status] + seen] : []),
    ...(advice ? [`${indent}do:   ${advice}`] : []),
  ];
}
