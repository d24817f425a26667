import { named } from '../address/named.js';
import { isFinal } from '../api/is-final.js';
import type { AddressType } from '../api/types.js';
import type { ForceLink } from '../element/configuration/settings.js';
import type { PersonEvent } from '../element/flow/flow-events.js';
import { isExpired } from '../element/flow/sent-code.js';
import type { FlowState, SentCode } from '../element/flow/states.js';
import { submittedCode } from '../element/parts/flow/submitted-code.js';
import type { AccountLinkState, Action, Confirmed, Problem } from './states.js';
import type { Explain } from './words.js';

export type Scene = AccountLinkState['scene'];

/** Of what the person does, that of which there is nothing more to say. */
type Bare<Event extends PersonEvent> = Event extends unknown
  ? keyof Event extends 'type'
    ? Event
    : never
  : never;

/** Where the person was when something could be done. */
export interface Seen {
  readonly scene: Scene;
  readonly state: FlowState;
}

export interface Circumstances {
  /** Milliseconds by the link's own clock, as the times of the flow are. */
  readonly now: number;
  /** Milliseconds since the epoch by the device's clock, as the times that are told. */
  readonly wall: number;
  /** BCP 47. */
  readonly language: string;
  readonly explain: Explain;
  readonly forceLink: ForceLink;
  /** The type of the address that the flow is about, when it is called: what is told may be of another by then. */
  readonly typeNow: () => AddressType;
  /** Tells the flow what the person did, one after the other, unless what they did it to is over. */
  readonly act: (seen: Seen, events: readonly PersonEvent[]) => void;
}

/** Throws where nobody has said yes: a program that calls it so has a mistake. */
export function checkConsent(consent: Confirmed): void {
  // What calls this may be written in JavaScript.
  if ((consent as Partial<Confirmed> | undefined)?.confirmed !== true) {
    throw new TypeError('{ confirmed: true } says that the person knows what this does');
  }
}

/** What all scenes have in common. */
export class Viewing<State extends FlowState> {
  /** Nothing is under way, and not all is over. */
  readonly isIdle: boolean;
  /** A request like the one that failed has to wait. */
  readonly isWaiting: boolean;

  constructor(
    readonly state: State,
    readonly scene: Scene,
    readonly circumstances: Circumstances,
  ) {
    this.isIdle = !state.pending && !isFinal(state.problem);
    this.isWaiting = circumstances.now < (state.problem?.until ?? 0);
  }

  /** There while it is possible. */
  way<Args extends readonly unknown[] = []>(
    isPossible: boolean,
    eventsOf: (...args: Args) => readonly PersonEvent[],
  ): Action<Args> {
    return isPossible
      ? (...args) => {
          this.circumstances.act(this, eventsOf(...args));
        }
      : undefined;
  }

  /** A way that is one event. */
  simply(isPossible: boolean, type: Bare<PersonEvent>['type']): Action {
    return this.way(isPossible, () => [{ type }]);
  }

  get common() {
    const { flow, pending } = this.state;
    return {
      flow,
      busy: pending !== undefined,
      problem: this.#problem,
      stop: this.simply(pending !== undefined && 'retry' in pending, 'retry-stopped'),
    };
  }

  get #problem(): Problem | undefined {
    const { state, circumstances } = this;
    const { problem } = state;
    const text = problem && circumstances.explain(problem, state, circumstances.now);
    if (!text) return undefined;
    const { code, fatal = false, until, detail, status } = problem;
    return { code, text, retryable: !fatal, until: this.#told(until), detail, status };
  }

  /** A time of the flow as the device's clock has it. */
  #told<Time extends number | undefined>(time: Time): number | Extract<Time, undefined> {
    const { now, wall } = this.circumstances;
    return time === undefined
      ? (undefined as Extract<Time, undefined>)
      : Math.round(time - now + wall);
  }

  sent({ contact }: SentCode) {
    return { ...this.common, type: contact.type, address: named(contact) };
  }

  /** Where a code is asked for; `hasField` unless something else is to be done first. */
  coding(sent: SentCode, hasField = true) {
    const { isIdle, isWaiting, state, circumstances } = this;
    const { now, language } = circumstances;
    const { expiresAt, resendAt, sends } = sent;
    // A limit on messages says nothing of the code at hand.
    const isHeld = isWaiting && !state.problem?.isOfSending;
    return {
      ...this.sent(sent),
      expiresAt: this.#told(expiresAt),
      isExpired: isExpired(sent, now),
      resendAt: this.#told(resendAt),
      sends,
      submit: this.way<[typed: string]>(isIdle && hasField && !isHeld, (typed) => [
        submittedCode(typed, language),
      ]),
      resend: this.simply(isIdle && hasField && now >= resendAt, 'new-code-requested'),
    };
  }
}
