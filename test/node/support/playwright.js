import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { openChromium } from './chromium.js';
import { signIn } from './form-visitor.js';

export const openPlaywright = () => openChromium(chromium);

/** A page of somebody who is signed in at the proxy, with a new account. */
export async function signedInPage(browser, sandbox) {
  const { account, cookie } = await signIn({ sandbox, clock: { now: Date.now } });
  const [name, value] = cookie.split('=');
  const context = await browser.newContext();
  const host = { domain: 'localhost', path: '/', secure: true, httpOnly: true };
  await context.addCookies([{ name, value, ...host }]);
  return { account, context, page: await context.newPage() };
}

/** One of the files for `<script>`, by its path below `/cdn/`; nothing for any other path. */
export async function cdnFile(pathname) {
  if (!pathname.startsWith('/cdn/')) return undefined;
  const file = await readFile(new URL(`../../../dist${pathname}`, import.meta.url));
  return new Response(file, { headers: { 'Content-Type': 'text/javascript' } });
}
