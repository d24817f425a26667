/** Page objects for the tests of hosts: the element as a person uses it. */
import type { AccountLinkPage, TestOptions } from './account-link-page.js';
import { inDom, type DomOptions } from './dom.js';
import { inPlaywright, type PlaywrightLocator, type PlaywrightPage } from './playwright.js';

export { codeFor } from './code-for.js';
export type { SandboxSource } from './code-for.js';
export type { AccountLinkPage, TestOptions } from './account-link-page.js';
export type { DomOptions, User } from './dom.js';
export type { Details, EventName } from './event-log.js';
export type { PlaywrightLocator, PlaywrightPage } from './playwright.js';

/**
 * The element in a page of Playwright's, or in this document. It hears the element's events from now on: with
 * Playwright call it before `goto`.
 */
export function accountLink(
  target: PlaywrightPage | PlaywrightLocator,
  options?: TestOptions,
): AccountLinkPage;
export function accountLink(target: HTMLElement, options?: DomOptions): AccountLinkPage;
export function accountLink(
  target: PlaywrightPage | PlaywrightLocator | HTMLElement,
  options?: DomOptions,
): AccountLinkPage {
  return 'locator' in target ? inPlaywright(target, options) : inDom(target, options);
}
