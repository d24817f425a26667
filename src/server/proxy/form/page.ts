import { Markup, markup } from './markup.js';
import { styles } from './styles.js';
import type { FormSettings } from './options.js';
import type { Words } from './words.js';

let policy: Promise<string> | undefined;

/** Nothing but its own styles, and forms to where it came from. */
async function makePolicy(): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(styles));
  const text = btoa(String.fromCharCode(...new Uint8Array(hash)));
  return (
    `default-src 'none'; style-src 'sha256-${text}'; form-action 'self'; ` +
    "frame-ancestors 'none'; base-uri 'none'"
  );
}

/** Not before the first request: an edge runtime does no work while it loads. */
const headers = async () => ({
  'Cache-Control': 'no-store',
  'Content-Security-Policy': await (policy ??= makePolicy()),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // By `no-referrer` the page's own forms would come from the origin `null`.
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
});

/** What a page consists of. */
export interface Content {
  readonly heading: string;
  /** What went wrong; stands first in the title, which is what is read first. */
  readonly problem?: string | undefined;
  readonly body: Markup;
}

/** A whole page. */
export async function answerPage(
  { heading, problem, body }: Content,
  { locale }: Words,
  { title }: FormSettings,
  init: { readonly status?: number; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<Response> {
  const whole = markup`<!doctype html>
<html lang="${locale.$code}" dir="${locale.$dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${[problem, heading, title].filter(Boolean).join(' · ')}</title>
${new Markup(`<style>${styles}</style>`)}
</head>
<body>
<main>
${title ? markup`<p class="site">${title}</p>` : ''}
<h1>${heading}</h1>
${body}
</main>
</body>
</html>
`;
  return new Response(whole.text, {
    ...init,
    headers: {
      ...(await headers()),
      ...init.headers,
      'Content-Type': 'text/html; charset=utf-8',
    },
  });
}

/** To a page of this folder, so that a reload posts nothing once more. */
export const leadTo = async (path: string): Promise<Response> =>
  new Response(null, { status: 303, headers: { ...(await headers()), Location: path } });
