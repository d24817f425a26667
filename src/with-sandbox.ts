import { lazy } from './api/lazy.js';
import { GlympseAccountLinkElement } from './element/account-link-element.js';

/** Lets `endpoint="sandbox:"` load the service in memory. The element itself knows nothing of tools. */
export function withSandbox(): void {
  GlympseAccountLinkElement.loadSandbox = lazy(
    'sandbox',
    () => import('./tools/sandbox/in-page.js'),
  );
}
