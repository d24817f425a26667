import { Refusal } from './refusal.js';

/**
 * Whether the page that asks may. What the browser says of its page in `Sec-Fetch-Site` counts before
 * the comparison of origins: behind a server that ends TLS, the request's own address is another than
 * the page's. A request with neither header comes from no page, and so with nobody's cookies.
 * Source: OWASP, Cross-Site Request Forgery Prevention, "Fetch Metadata headers".
 */
export function isFromAllowedPage(request: Request, allowedOrigins: readonly string[]): boolean {
  const origin = request.headers.get('Origin');
  const site = request.headers.get('Sec-Fetch-Site');
  if (origin !== null && allowedOrigins.includes(origin)) return true;
  // A sandboxed frame of this origin is not this origin.
  if (origin === 'null') return false;
  if (site !== null) return site === 'same-origin';
  return origin === null || origin === new URL(request.url).origin;
}

/**
 * The same for a form. A page whose referrer policy is `no-referrer` posts it with the origin `null`, as a
 * sandboxed frame does; but only the first is told to be of this origin. And browsers that say nothing at all of the
 * page may still send its cookies: what comes without a word is refused.
 * Source: Fetch, "serializing a request origin" and 3.2, "Origin header".
 */
export function isFormOfAllowedPage(request: Request, allowedOrigins: readonly string[]): boolean {
  const origin = request.headers.get('Origin');
  const site = request.headers.get('Sec-Fetch-Site');
  if (origin === 'null') return site === 'same-origin';
  return (origin ?? site) !== null && isFromAllowedPage(request, allowedOrigins);
}

/** Characters. Source: RFC 1035, 2.3.4, with scheme and port. */
const LONGEST_ORIGIN = 270;

/** Throws what the page is refused with, and the host's log told, unless it may ask. */
export function refuseOtherPages({ headers }: Request, isAllowed: boolean): void {
  if (isAllowed) return;
  const page = headers.get('Origin')?.slice(0, LONGEST_ORIGIN) ?? 'unknown';
  throw new Refusal('access_denied', 403, {}, `allowedOrigins does not name the page's, ${page}`);
}
