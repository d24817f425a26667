import type { ErrorCode } from '../../api/errors.js';

/** What is wrong with an address as it was typed. */
export type AddressProblem = 'address_missing' | 'address_invalid';

export const isAddressProblem = (code: string): code is AddressProblem =>
  code === 'address_missing' || code === 'address_invalid';

/** Why typed text was not even sent. */
export type InputProblem = AddressProblem | 'code_missing';

/** What went wrong last, as the views need it. */
export interface Problem {
  readonly code: ErrorCode | InputProblem;
  /** An explanation for developers, in English. */
  readonly detail?: string | undefined;
  /** HTTP status, where there was an answer. */
  readonly status?: number | undefined;
  /** Milliseconds that the service asks to wait. */
  readonly retryAfter?: number | undefined;
  /** When the service takes requests again, by the page's own clock, where it has had too many and tells. */
  readonly until?: number | undefined;
  /** Another code was asked for: that waits, and the code at hand need not. */
  readonly isOfSending?: boolean | undefined;
  /** The device has no connection. */
  readonly offline?: boolean | undefined;
  /** No try in this step can succeed: the page's developer has to act. */
  readonly fatal?: boolean;
  /** The code that was refused is good no more, as opposed to mistyped. */
  readonly expired?: boolean;
  /** It was looked at what the request was to change, and that is as it was. */
  readonly unchanged?: boolean | undefined;
}

/** Problems that another text in the field can solve. */
export const isFieldProblem = (problem: Problem | undefined): boolean =>
  /_missing$|_invalid$|^link_failed$|_argument$/.test(problem?.code ?? '');
