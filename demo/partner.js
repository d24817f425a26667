import { remoteAddressOf } from '../dist/node.js';
import { createProxy, sealedCookie } from '../dist/proxy.js';

/** Good as long as this process: so are the sandbox's accounts. */
const secrets = [crypto.randomUUID() + crypto.randomUUID()];

const sealed = sealedCookie({ secrets });
const sealedForSafari = sealedCookie({ secrets, secure: false });

/** Safari keeps no `Secure` cookie of http://localhost. A site with https: has no need of this. */
const storeFor = ({ headers }) =>
  /Version\/\S+ .*Safari/.test(headers.get('User-Agent')) ? sealedForSafari : sealed;

/** @type {import('glympse-account-link/proxy').SessionStore} */
export const sessions = {
  load: (request) => storeFor(request).load(request),
  save: (session, request) => storeFor(request).save(session, request),
};

/**
 * Harbor Rides' endpoint for the element.
 *
 * @param {string} apiBase
 * @param {Pick<import('glympse-account-link/proxy').ProxyConfig, 'log'>} [options]
 */
export const createEndpoint = (apiBase, { log } = {}) =>
  createProxy({
    apiBase,
    apiKey: 'sandbox',
    log,
    session: sessions,
    clientOf: remoteAddressOf,
    // Not `Secure`, for Safari. A site with https: leaves that and the secrets out.
    form: { title: 'Harbor Rides', returnTo: '/', secrets, secure: false },
    // Whoever tries the demo is one client, and may try a lot.
    limits: { codesPerClient: { most: 10_000, within: 60_000 } },
  });

/**
 * Who is signed in to Harbor Rides: `GET` tells, `POST` signs in a new rider, `DELETE` signs out.
 * Stands for the log-in that a partner has anyway, with the Glympse account that came with it.
 *
 * @param {Request} request
 * @param {() => { id: string, password: string }} createAccount
 */
export async function riderSession(request, createAccount) {
  const { method } = request;
  if (method === 'GET') {
    const session = await sessions.load(request);
    return Response.json({ account: session?.account?.id ?? null });
  }
  const { id, password } = method === 'POST' ? createAccount() : {};
  const session = id && { id: crypto.randomUUID(), account: { id, password } };
  const headers = await sessions.save(session, request);
  return Response.json({ account: id ?? null }, { headers });
}
