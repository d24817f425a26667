import type { ReactiveControllerHost } from 'lit';
import { withTimeLimit } from '../../../api/time-limit.js';
import type { AccountFacts, AccountFactsRequest } from '../../flow/services.js';
import { isolate } from '../../locales/translate.js';

/** What is told of the two accounts, as text; empty where there is nothing. */
export interface Facts {
  readonly current: string;
  readonly other: string;
}

/** Milliseconds after which nothing is added to the dialog any more: the person reads it, or is about to press. */
const LIMIT = 5000;

/** Facts of one account, and characters of each, beyond which nobody compares them at a glance. */
const MOST = 4;
const LONGEST = 80;

/** Asks the page what is to be told. Rejects where that fails, takes too long, or is of no use any more. */
export async function readFacts(
  host: ReactiveControllerHost & { readonly step: string },
  accountFacts: AccountFacts,
  about: Omit<AccountFactsRequest, 'signal'>,
): Promise<Facts> {
  const over = new AbortController();
  const end = () => {
    over.abort();
  };
  const watch = {
    hostDisconnected: end,
    hostUpdated() {
      if (host.step !== 'conflict') end();
    },
  };
  host.addController(watch);
  try {
    const ask = (signal: AbortSignal) => accountFacts({ ...about, signal });
    const answer = await withTimeLimit(ask, over.signal, LIMIT);
    return { current: inWords(answer?.current), other: inWords(answer?.other) };
  } catch (error) {
    if (!over.signal.aborted) console.warn('<glympse-account-link> accountFacts', error);
    throw error;
  } finally {
    host.removeController(watch);
  }
}

/** One line of text, whatever the page has given: each fact reads in its own direction. */
export const inWords = (facts: unknown): string =>
  (Array.isArray(facts) ? facts : [facts])
    .filter((fact) => typeof fact === 'string')
    .map(tidy)
    .filter(Boolean)
    .slice(0, MOST)
    .map(isolate)
    .join(' · ');

/** Without line breaks, control characters, and marks that turn the direction of what follows. */
function tidy(fact: string): string {
  const text = fact.replace(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
  const characters = Array.from(text);
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : text;
}
