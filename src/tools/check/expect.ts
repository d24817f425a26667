import { Fault } from './types.js';
import type { Answer } from './visitor.js';

/** An answer in a few words. */
export function describe({ to, status, envelope, text }: Answer): string {
  const known = [envelope?.meta?.error, envelope?.result].find((word) => typeof word === 'string');
  return `${to} was answered ${status.toString()} ${known ?? text.slice(0, 60)}`.trim();
}

/** The `response` of a success envelope. */
export function expectOk(answer: Answer): Readonly<Record<string, unknown>> {
  const { status, envelope } = answer;
  if (status !== 200 || envelope?.result !== 'ok') throw new Fault(describe(answer));
  if (typeof envelope.meta?.time !== 'number') throw new Fault(`${answer.to}: no meta.time`);
  return envelope.response ?? {};
}

/** A failure envelope, with this code where one is given. */
export function expectFailure(answer: Answer, code?: string): void {
  const { envelope } = answer;
  const error = envelope?.meta?.error;
  const isFailure = envelope?.result === 'failure' && typeof error === 'string';
  if (!isFailure || (code !== undefined && error !== code)) throw new Fault(describe(answer));
}

/** The endpoint's own refusal: a failure envelope with a status of the 4xx kind. */
export function expectRefusal(answer: Answer): void {
  expectFailure(answer);
  if (answer.status < 400 || answer.status >= 500) throw new Fault(describe(answer));
}
