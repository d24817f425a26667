import type { SandboxClient } from './sandbox-client.js';
import type { Answer, Visitor } from './visitor.js';

/** What a check has to work with. */
export interface Testbed {
  readonly sandbox: SandboxClient;
  /** Somebody with an empty browser. */
  readonly newVisitor: () => Visitor;
  /** Every answer of the endpoint so far. */
  readonly answers: readonly Answer[];
}

/** One thing that is right or wrong about an endpoint. */
export interface Check {
  /** What is right, as a sentence. */
  readonly name: string;
  /** What to change if it is not. */
  readonly advice: string;
  /** Rejects with a `Fault` if it is not. Gives what is to be known all the same, if anything. */
  readonly run: (testbed: Testbed) => Promise<void> | string | undefined;
}

/** What was seen in place of what is right. */
export class Fault extends Error {}

/** The connection broke before there was an answer. */
export class Unanswered extends Fault {}

/** Nothing can be said, for the reason given: something else is wrong. */
export class Skip extends Error {}

/** The endpoint lets nothing more through: whatever follows would say nothing of it. */
export class Limited extends Error {}

export interface Result {
  readonly name: string;
  readonly status: 'passed' | 'failed' | 'skipped';
  /** What was seen, what is to be known all the same, or why nothing was looked at. */
  readonly seen?: string;
  readonly advice?: string;
}
