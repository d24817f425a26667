import { inboxIn, styles } from './inbox.js';
import { Sandbox } from './sandbox.js';

/** The element, as far as this is about it. */
interface Host extends HTMLElement {
  readonly endpoint: string;
  readonly flow: string;
  persist: string;
  fetch: (typeof fetch & { readonly base?: string }) | undefined;
  requestUpdate(): void;
}

/** A name that leads nowhere (RFC 6761): what does not come here by mistake arrives at nobody. */
const BASE = 'https://sandbox.invalid/v2/';

/** Who has these has another account: whoever links one of them meets a conflict. */
const TAKEN = { email: 'taken@example.com', phone: '+12015550199' } as const;

/** What the person has linked who manages what is linked. */
const OWN = { email: 'you@example.com' } as const;

const attached = new WeakMap<Host, NonNullable<Host['fetch']>>();

/** Takes the place of the network and of the host's server for this element, and shows what would have been sent. */
export function attach(element: HTMLElement): void {
  const host = element as Host;
  const { allowSandbox } = host.constructor as { readonly allowSandbox?: boolean };
  if (allowSandbox === false) return;
  if (host.fetch?.base || host.endpoint !== 'sandbox:') return;
  host.fetch = attached.get(host) ?? open(host);
  // After a reload its accounts and codes are others.
  host.persist = 'none';
  host.requestUpdate();
}

function open(host: Host): NonNullable<Host['fetch']> {
  const sandbox = new Sandbox();
  sandbox.accounts.create(TAKEN);
  let { id } = sandbox.accounts.create(host.flow === 'manage' ? OWN : {});
  const root = host.shadowRoot as ShadowRoot;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets.push(sheet);
  const show = inboxIn(root, TAKEN, () => host.endpoint === 'sandbox:');
  show(sandbox.outbox);

  /** What a host's endpoint does: it adds the key and the user's token, and keeps the password. */
  const answer = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const isDirect = url.searchParams.has('api_key');
    url.searchParams.set('api_key', 'sandbox');
    const { method, headers, signal } = request;
    headers.set('Authorization', `Bearer ${sandbox.issueToken(id)}`);
    // Firefox takes no body over from another request.
    const body = (await request.text()) || null;
    const sent = new Request(url, { method, headers, body, signal });
    const response = await sandbox.fetch(sent);
    show(sandbox.outbox);
    if (!url.pathname.endsWith('/account/create')) return response;
    const envelope = (await response.json()) as { response?: { id?: string; password?: string } };
    id = envelope.response?.id ?? id;
    if (!isDirect) delete envelope.response?.password;
    return Response.json(envelope, { status: response.status });
  };
  const { fetch: before, persist } = host;
  const service = (...given: Parameters<typeof fetch>) => {
    const request = new Request(...given);
    if (request.url.startsWith(BASE)) return answer(request);
    // The page speaks to somebody else by now.
    show(sandbox.outbox);
    if (host.endpoint !== 'sandbox:') host.persist = persist;
    return (before ?? fetch)(request);
  };
  const fetcher = Object.assign(service, { base: BASE });
  attached.set(host, fetcher);
  return fetcher;
}
