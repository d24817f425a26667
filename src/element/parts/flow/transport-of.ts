import { createTransport, type Transport } from '../../../api/transport.js';
import type { Services } from '../../flow/services.js';

/** Speaks to the host that the flow has begun with, whatever the page sets meanwhile. */
export function transportOf({ connection, handlers, language }: Services): Transport {
  const begun = connection();
  return createTransport(() => {
    const { tokenProvider, fetch } = handlers();
    return { ...begun, tokenProvider, fetch, language: language() };
  });
}
