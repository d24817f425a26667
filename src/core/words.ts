import type { FlowState } from '../element/flow/states.js';
import type { Problem } from '../element/flow/problem.js';
import { en } from '../element/locales/en.js';
import { normalized } from '../element/locales/language-tag.js';
import { translator } from '../element/locales/translate.js';
import { explainBy } from '../element/parts/explain-by.js';
import type { AccountLinkOptions } from './options.js';
import type { SpokenPart } from './parts.js';

/** Plain words for a problem; empty once it has passed. `now` is of the link's own clock. */
export type Explain = (problem: Problem, state: FlowState, now: number) => string;

/** The language that the person reads, BCP 47. */
export const languageOf = ({ locale, lang }: AccountLinkOptions): string =>
  normalized(lang ?? locale?.$code ?? 'en');

/** The element's words for what goes wrong. */
export function explainWith(parts: readonly SpokenPart[], options: AccountLinkOptions): Explain {
  const { messages } = options;
  const locale = { ...en, ...options.locale };
  const language = languageOf(options);
  const speech = { locale, messages, language, t: translator(en, locale, messages) };
  const explain = explainBy(parts);
  return (problem, state, now) => explain(problem, state, { ...speech, now }) ?? '';
}
