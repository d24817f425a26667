import type { LitElement } from 'lit';
import type { GlympseAccountLinkElement } from '../account-link-element.js';
import type { CodeFormat, ForceLink, Persist } from '../configuration/settings.js';
import type { AccountLinkEventMap } from '../events.js';
import type { Flow } from '../flow/states.js';

type Settings = Pick<
  GlympseAccountLinkElement,
  Exclude<keyof GlympseAccountLinkElement, keyof LitElement | 'step' | 'restart'>
>;

/** What a framework may set as properties. Nothing (`undefined`) stands for the default. */
export type AccountLinkProperties = { [Name in keyof Settings]?: Settings[Name] | undefined };

/**
 * Set by being there, whatever its text: `false` would be written as the text `false`, which sets it
 * too. A value that may be false belongs into the property.
 */
type BooleanAttribute = '' | true | undefined;

/** What can be written in HTML. */
export interface AccountLinkAttributes {
  flow?: Flow | undefined;
  endpoint?: string | undefined;
  'api-key'?: string | undefined;
  'with-credentials'?: BooleanAttribute;
  types?: string | undefined;
  address?: string | undefined;
  country?: string | undefined;
  'code-length'?: number | string | undefined;
  'code-format'?: CodeFormat | undefined;
  'force-link'?: ForceLink | undefined;
  'heading-level'?: number | string | undefined;
  disabled?: BooleanAttribute;
  persist?: Persist | undefined;
}

/** Attributes, and properties where both have one name: for frameworks that look for a property first. */
export type AccountLinkSettings = AccountLinkProperties &
  Omit<AccountLinkAttributes, keyof AccountLinkProperties>;

/** A handler for each event, under the event's name behind a prefix. */
export type AccountLinkHandlers<Prefix extends string> = {
  [Type in keyof AccountLinkEventMap as `${Prefix}${Type}`]?:
    ((event: AccountLinkEventMap[Type]) => void) | undefined;
};
