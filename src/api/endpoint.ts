import { GLYMPSE_API } from './glympse-api.js';

/**
 * A base URL that is safe for codes: encrypted, on this machine, or where the page came from (`page`,
 * its origin). Absolute, with a trailing slash; nothing where it is none.
 */
export function readEndpoint(value: string, base: string, page: string): string | undefined {
  try {
    const { protocol, hostname, origin, pathname, username, password } = new URL(
      value || GLYMPSE_API,
      base,
    );
    const isNear = /^((.+\.)?localhost|127\.[\d.]+|\[::1\])$/.test(hostname) || origin === page;
    const isSafe = protocol === 'https:' || (protocol === 'http:' && isNear);
    return isSafe && !(username + password) ? origin + pathname.replace(/\/*$/, '/') : undefined;
  } catch {
    return undefined;
  }
}
