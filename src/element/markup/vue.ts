/** @ts-ignore Where Vue is not installed, nothing is missed. */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { GlympseAccountLinkElement } from '../account-link-element.js';
import type { AccountLinkEventMap } from '../events.js';
import type { AccountLinkAttributes, AccountLinkProperties } from './types.js';

type Camelized<Name extends string> = Name extends `${infer Start}-${infer Rest}`
  ? `${Start}${Capitalize<Camelized<Rest>>}`
  : Name;

/**
 * Vue's checker knows each setting by its name in camelCase, however a template writes it: so each takes
 * what the property takes and what the attribute takes.
 */
type Settings = {
  [Name in keyof AccountLinkAttributes as Camelized<Name>]?:
    AccountLinkAttributes[Name] | AccountLinkProperties[Camelized<Name>];
};

/** A handler for each event, under the name that Vue makes of `@linked` and `@step-change`. */
type Handlers = {
  [Type in keyof AccountLinkEventMap as `on${Capitalize<Camelized<Type>>}`]?:
    ((event: AccountLinkEventMap[Type]) => void) | undefined;
};

/** `<glympse-account-link>` as Vue's checker sees it: what it makes, and what it takes in a template. */
export type AccountLinkInVue = new () => GlympseAccountLinkElement & {
  $props: HTMLAttributes &
    PublicProps &
    Omit<AccountLinkProperties, keyof Settings> &
    Settings &
    Handlers;
};

/** @ts-ignore As above. */
declare module 'vue' {
  interface GlobalComponents {
    'glympse-account-link': AccountLinkInVue;
  }

  /** Vue leaves out what tells an element's child its slot. */
  interface HTMLAttributes {
    slot?: string | undefined;
  }
}
