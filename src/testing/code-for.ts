import { SandboxClient } from '../tools/check/sandbox-client.js';
import type { Message } from '../tools/sandbox/types.js';
import type { TestOptions } from './account-link-page.js';
import { poll } from './poll.js';

/** A sandbox of this process (`new Sandbox()`), or the URL that the `control/` of another one is below. */
export type SandboxSource = { readonly outbox: readonly Message[] } | string | URL;

/** Milliseconds between two looks. */
const INTERVAL = 50;

/** The code in the newest message that a sandbox has sent to an address. Waits for the first one. */
export async function codeFor(
  sandbox: SandboxSource,
  address: string,
  { timeout = 10_000 }: TestOptions = {},
): Promise<string> {
  const outbox =
    typeof sandbox === 'string' || sandbox instanceof URL
      ? new SandboxClient(sandbox).outbox
      : () => Promise.resolve(sandbox.outbox);
  // A number is sent without what it was spaced out with.
  const bare = (text: string) =>
    text.includes('@') ? text.toLowerCase() : text.replaceAll(/[^+\d]/g, '');
  return poll(
    { interval: INTERVAL, timeout },
    outbox,
    (messages) => messages.findLast((message) => bare(message.address) === bare(address))?.code,
    (messages) => {
      const others = messages.map((message) => message.address).join(', ') || 'nobody';
      return `expected a message to ${address}, but messages went to ${others}`;
    },
  );
}
