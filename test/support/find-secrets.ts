import type { Sent } from './watched-window.js';

/** What knows the secrets, and where they may go. */
export interface Keeper {
  /** The URL that all that the service, its host and its controls answer is below. */
  readonly url: string;
  readonly secrets: () => Promise<readonly string[]>;
  readonly outbox: () => Promise<readonly { readonly code: string }[]>;
}

/** What a watcher has got to see. */
export interface Seen {
  /** By place. */
  readonly heard: ReadonlyMap<string, ReadonlySet<string>>;
  readonly sent: readonly Sent[];
  /** The page's own. */
  readonly origin: string;
}

/** The API key of the sandbox: in direct mode it is the page's, and anybody can read it. */
const API_KEY = 'sandbox';

/** A code may stand among words and be spaced out, but not amid digits of something else. */
const patternOf = (code: string) =>
  new RegExp(`(?<![A-Za-z0-9])${code.replaceAll(/(?<=.)(?=.)/g, '[ -]?')}(?![A-Za-z0-9])`);

/** What has been seen of all that is secret, and where. */
export async function leaksIn(seen: Seen, keeper: Keeper): Promise<string[]> {
  const [secrets, outbox] = await Promise.all([keeper.secrets(), keeper.outbox()]);
  return find(
    seen,
    secrets.filter((secret) => secret !== API_KEY),
    outbox.map(({ code }) => code),
    keeper.url,
  );
}

/** The same, of these; `service` is the URL that the service and its host are below. */
export function find(
  { heard, sent, origin }: Seen,
  secrets: readonly string[],
  codes: readonly string[],
  service: string,
): string[] {
  const elsewhere = sent.filter(({ url }) => !url.startsWith(service));
  const places = [
    ...heard,
    ['request elsewhere', elsewhere.flatMap(({ texts }) => texts)] as const,
  ];
  const read = places.map(([place, texts]) => {
    return { place, texts: Array.from(texts, (text) => readings(text).join('\n')) };
  });
  const found: string[] = [];
  const look = (what: string, isIn: (text: string) => boolean) => {
    for (const { place, texts } of read) {
      const text = texts.find(isIn);
      if (text !== undefined) found.push(`${what} in ${place}: ${text.slice(0, 500)}`);
    }
  };
  for (const secret of new Set(secrets)) look(secret, (text) => text.includes(secret));
  for (const code of new Set(codes)) {
    const pattern = patternOf(code);
    look(`code ${code}`, (text) => pattern.test(text));
  }
  const origins = [origin, new URL(service).origin];
  for (const { url } of sent) {
    const other = new URL(url);
    // The test runner's own socket, too.
    const isLocal = /^(data|blob|about|wss?):$/.test(other.protocol);
    if (!isLocal && !origins.includes(other.origin))
      found.push(`a request to another host: ${url}`);
  }
  return found;
}

/** A text as it stands, and what it says where it is encoded. */
function readings(text: string): string[] {
  const encoded = [...text.matchAll(/[\w+/-]{16,}/g)].map(([run]) => unpacked(run));
  return [
    text,
    text.includes('%') ? text.replaceAll(/(%[\dA-Fa-f]{2})+/g, decoded) : '',
    ...encoded,
  ];
}

/** Of base64, in either alphabet. */
function unpacked(run: string): string {
  const whole = run.length % 4 === 1 ? run.slice(0, -1) : run;
  return whole.includes('-') || whole.includes('_')
    ? unpacked(whole.replaceAll('-', '+').replaceAll('_', '/'))
    : atob(whole);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
