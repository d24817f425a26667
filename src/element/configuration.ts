import { GLYMPSE_API, readEndpoint } from '../api/endpoint.js';
import type { AddressType, TokenProvider } from '../api/types.js';
import type { CredentialsHandler } from './flow/effects.js';
import type { Flow } from './flow/types.js';

/** Whether the discouraged way out of a conflict is offered. */
export type ForceLink = 'confirm' | 'never';

type Types = readonly [AddressType, ...AddressType[]];

/** What the page has set, not yet believed: attributes may hold anything. */
export interface Settings {
  readonly flow: string;
  readonly endpoint: string;
  readonly apiKey: string | undefined;
  readonly types: string;
  readonly tokenProvider: TokenProvider | undefined;
  readonly credentialsHandler: CredentialsHandler | undefined;
}

/** What the element goes by. */
export interface Configuration {
  readonly flow: Flow;
  /** Absolute base URL with a trailing slash. */
  readonly endpoint: string;
  /** True when this page, not a server of its own, holds the API key and takes the credentials. */
  readonly isDirect: boolean;
}

/** The attribute or property that is wrong; `configuration-advice.ts` has the words for it. */
export type Misconfiguration =
  'flow' | 'types' | 'endpoint' | 'tokenProvider' | 'credentialsHandler';

/**
 * Believes the settings, or names the first that cannot be. Relative endpoints resolve against `base`;
 * `origin` is the page's own, which a `<base>` element does not change.
 */
export function readConfiguration(
  settings: Settings,
  base: string,
  origin: string,
): Configuration | Misconfiguration {
  const { flow, apiKey, tokenProvider, credentialsHandler } = settings;
  if (!/^(link|login|manage)$/.test(flow)) return 'flow';
  if (!readTypes(settings.types)) return 'types';
  const endpoint = readEndpoint(settings.endpoint, base, origin);
  if (!endpoint) return 'endpoint';
  const isDirect = Boolean(apiKey) || endpoint === GLYMPSE_API;
  if (isDirect && flow !== 'login' && !tokenProvider) return 'tokenProvider';
  if (isDirect && !credentialsHandler) return 'credentialsHandler';
  return { flow: flow as Flow, endpoint, isDirect };
}

/** The types offered, in the page's order; nothing where one of them is unknown. */
export function readTypes(value: string): Types | undefined {
  const types = String(value).trim().split(/\s+/);
  return types.every((type) => type === 'email' || type === 'phone')
    ? ([...new Set(types)] as unknown as Types)
    : undefined;
}
