import { readEndpoint } from '../../api/endpoint.js';
import { GLYMPSE_API } from '../../api/glympse-api.js';
import { textOf } from '../../api/text-of.js';
import type { Connection } from '../flow/services.js';
import { readTypes } from './offer.js';
import { readFlow, type Settings } from './settings.js';

/** The attribute or property that is wrong; `advice.ts` has the words for it. */
export type Misconfiguration =
  'flow' | 'types' | 'endpoint' | 'tokenProvider' | 'credentialsHandler';

/**
 * Whom the settings let a flow speak to, or the first setting that is wrong. Relative endpoints resolve
 * against `base`; `origin` is the page's own, which a `<base>` element does not change.
 */
export function readConfiguration(
  settings: Settings,
  base: string,
  origin: string,
): Connection | Misconfiguration {
  const { flow, apiKey, withCredentials, tokenProvider, credentialsHandler } = settings;
  if (readFlow(flow) !== flow) return 'flow';
  if (!readTypes(settings.types)) return 'types';
  const endpoint =
    settings.endpoint === 'sandbox:'
      ? settings.fetch?.base
      : readEndpoint(settings.endpoint, base, origin);
  if (!endpoint) return 'endpoint';
  const isDirect = Boolean(apiKey) || endpoint === GLYMPSE_API;
  if (isDirect && flow !== 'login' && !tokenProvider) return 'tokenProvider';
  if (isDirect && !credentialsHandler) return 'credentialsHandler';
  return Object.freeze({
    endpoint,
    isDirect,
    apiKey: apiKey ? textOf(apiKey) : undefined,
    withCredentials,
  });
}
