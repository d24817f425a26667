import type { GlympseAccountLinkElement } from './account-link-element.js';
import type { AccountLinkEventMap } from './events.js';

/**
 * The type of the element's `addEventListener` and `removeEventListener`, as the DOM's own types have
 * them: events that are known by name first, then any other.
 *
 * The element's own come before those of every HTML element: these names are general ones, and another
 * package may have given them another meaning there.
 */
export interface Listening<Options> {
  <Type extends keyof AccountLinkEventMap>(
    type: Type,
    listener: (this: GlympseAccountLinkElement, event: AccountLinkEventMap[Type]) => unknown,
    options?: boolean | Options,
  ): void;
  <Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (this: GlympseAccountLinkElement, event: HTMLElementEventMap[Type]) => unknown,
    options?: boolean | Options,
  ): void;
  (type: string, listener: EventListenerOrEventListenerObject, options?: boolean | Options): void;
}
