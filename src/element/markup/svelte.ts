/** @ts-ignore Where Svelte is not installed, nothing is missed. */
import type { HTMLAttributes } from 'svelte/elements';
import type { GlympseAccountLinkElement } from '../account-link-element.js';
import type { AccountLinkHandlers, AccountLinkSettings } from './types.js';

/** What `<glympse-account-link>` takes in a Svelte template; `on:linked` is how Svelte 4 writes it. */
export type AccountLinkInSvelte = HTMLAttributes<GlympseAccountLinkElement> &
  AccountLinkSettings &
  AccountLinkHandlers<'on'> &
  AccountLinkHandlers<'on:'>;

/** @ts-ignore As above. */
declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'glympse-account-link': AccountLinkInSvelte;
  }
}
