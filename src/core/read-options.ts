import { attempt } from '../api/text-of.js';
import { advise } from '../element/configuration/advice.js';
import { readConfiguration } from '../element/configuration/configuration.js';
import { readOffer } from '../element/configuration/offer.js';
import { readFlow } from '../element/configuration/settings.js';
import type { Connection } from '../element/flow/services.js';
import type { Flow, Offer } from '../element/flow/states.js';
import type { AccountLinkOptions } from './options.js';
import { ownAddress } from './platform.js';

export interface Reading {
  readonly flow: Flow;
  readonly offer: Offer;
  readonly connection: Connection;
}

/** Throws a `TypeError` that says what is wrong, where no flow can begin. */
export function readOptions({
  flow = 'link',
  endpoint = '',
  base = ownAddress(),
  apiKey,
  withCredentials = false,
  types = ['email', 'phone'],
  address = '',
  country = '',
  tokenProvider,
  credentialsHandler,
  fetch,
}: AccountLinkOptions): Reading {
  const settings = {
    flow,
    endpoint,
    apiKey,
    withCredentials,
    types: types.join(' '),
    address,
    country,
    tokenProvider,
    credentialsHandler,
    fetch,
  };
  const connection = readConfiguration(settings, base, attempt(() => new URL(base).origin) ?? '');
  // In a page the element loads its own; here there may be no page, and the owner has the service at hand.
  if (connection === 'endpoint' && endpoint === 'sandbox:') {
    throw new TypeError(
      'endpoint: "sandbox:" is for the element alone: give an https endpoint, and fetch: (url, init) => sandbox.fetch(new Request(url, init))',
    );
  }
  if (typeof connection === 'string') throw new TypeError(advise(connection, settings));
  return { flow: readFlow(flow), offer: readOffer(settings), connection };
}
