import type { ReactiveControllerHost } from 'lit';
import { mask } from '../../../address/mask.js';
import { ConflictEvent, type ConflictChoice } from '../../conflict-event.js';
import type { PersonEvent } from '../../flow/flow-events.js';
import { isAbout } from '../../flow/is-about.js';
import type { AccountFacts } from '../../flow/services.js';
import type { ConflictState, Question } from '../../flow/states.js';
import type { View } from '../../views/view.js';
import { readFacts, type Facts } from './read-facts.js';

/** What the element is to the choice between two accounts. */
interface ConflictHost extends ReactiveControllerHost, HTMLElement {
  readonly accountFacts: AccountFacts | undefined;
  readonly disabled: boolean;
  readonly forceLink: string;
  readonly step: string;
}

/** A choice that was put to the page. */
interface Put {
  /** It asks in its own way. */
  isPages: boolean;
  /** Its choice was carried out; there is one for each question. */
  isAnswered: boolean;
  /** What it tells of the accounts. */
  facts?: Facts;
}

/** By the element, the last one. */
const puts = new WeakMap<object, Put>();

/** What a page's choice stands for: what a person would do, who may have come further meanwhile. */
const steps = {
  recover: ['choice-withdrawn', 'recover-chosen'],
  force: ['choice-withdrawn', 'force-chosen', 'force-confirmed'],
  'another-address': ['address-change-requested'],
} as const satisfies Record<ConflictChoice, readonly PersonEvent['type'][]>;

export const isPages = (host: object): boolean => puts.get(host)?.isPages === true;

export const isAnswered = (host: object): boolean => puts.get(host)?.isAnswered === true;

export const factsOf = (host: object): Facts | undefined => puts.get(host)?.facts;

/**
 * Puts the choice to the page: in an event, and by asking for facts where the page leaves the rest to the element.
 * False where nobody would hear of it: a page hears nothing of an element that has left.
 */
export function ask(
  { host: element, state, current, send }: View<ConflictState>,
  question: Question,
): boolean {
  const host = element as unknown as ConflictHost;
  if (!host.isConnected) return false;
  const put: Put = { isPages: false, isAnswered: false };
  puts.set(host, put);
  const { contact } = state.sent;
  const about = { type: contact.type, address: mask(contact) };
  const isOffered = (choice: ConflictChoice) => choice !== 'force' || host.forceLink === 'confirm';
  const choices = (Object.keys(steps) as ConflictChoice[]).filter(isOffered);
  const choose = (choice: ConflictChoice) => {
    const isOver = put.isAnswered || !isAbout(current(), question);
    if (isOver || host.disabled || !isOffered(choice)) {
      const reason = isOver
        ? 'this conflict is over, or a choice was made'
        : host.disabled
          ? 'the element is disabled'
          : 'force-link does not let it';
      console.warn(`<glympse-account-link> conflict: nothing is done, because ${reason}`);
      return;
    }
    put.isAnswered = true;
    for (const type of steps[choice]) send({ type });
  };
  put.isPages =
    !host.dispatchEvent(new ConflictEvent({ ...about, choices }, choose)) || put.isAnswered;
  const { accountFacts } = host;
  if (accountFacts && !put.isPages) {
    put.facts = { current: '', other: '' };
    readFacts(host, accountFacts, about).then(
      (facts) => {
        put.facts = facts;
        host.requestUpdate();
      },
      // It has been said; the dialog can do without.
      () => {},
    );
  }
  return true;
}
