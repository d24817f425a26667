/** @ts-ignore Where React or its types are not installed, nothing is missed. */
import type * as React from 'react';
import type { GlympseAccountLinkElement } from '../account-link-element.js';
import type { AccountLinkAttributes, AccountLinkHandlers, AccountLinkSettings } from './types.js';

/**
 * React 19 sets properties and listens to events by their exact names. React 18, which has no `use`,
 * writes attributes and no more.
 */
type Own = typeof React extends { readonly use: unknown }
  ? AccountLinkSettings & AccountLinkHandlers<'on'>
  : AccountLinkAttributes;

/** What `<glympse-account-link>` takes in JSX. */
export type AccountLinkInReact = React.ClassAttributes<GlympseAccountLinkElement> &
  React.HTMLAttributes<GlympseAccountLinkElement> &
  Own & { class?: string | undefined };

/** @ts-ignore As above. */
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'glympse-account-link': AccountLinkInReact;
    }
  }
}
