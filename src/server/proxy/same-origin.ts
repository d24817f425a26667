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
