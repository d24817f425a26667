import { enFlow } from './en-flow.js';
import type { Messages } from './types.js';

/** Gives a text in the person's language: `t('codeSentTo', address)`. */
export type Translate = <Key extends keyof Messages>(
  key: Key,
  ...args: Messages[Key] extends (...args: infer Args) => string ? Args : []
) => string;

/** What can be said so far. */
const texts: Partial<Messages> = enFlow;

/** For what is loaded later, with texts of its own. */
export const addTexts = (more: Partial<Messages>): unknown => Object.assign(texts, more);

/** The page's own wording comes before the language's. */
export const translator =
  (own: Partial<Messages> | undefined): Translate =>
  (key, ...args) => {
    const message = (own?.[key] ?? texts[key]) as string | ((...args: unknown[]) => string);
    return typeof message === 'function' ? message(...args) : message;
  };
