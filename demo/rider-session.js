import { logIn } from './host-endpoint.js';

/**
 * Who is signed in to Harbor Rides: `GET` tells, `POST` signs in a new rider, `DELETE` signs out.
 * Stands for the log-in that a partner has anyway, with the Glympse account that came with it.
 *
 * @param {Request} request
 * @param {import('./host-endpoint.js').Host} host
 */
export async function riderSession({ method }, host) {
  const { session, service, fetch } = host;
  if (method === 'POST' || method === 'DELETE') session.credentials = session.token = undefined;
  if (method === 'POST') {
    const response = await fetch(`${service}control/create-account`, { method });
    const { id, password } = await response.json();
    session.credentials = { id, password };
    await logIn(host);
  }
  return Response.json({ account: session.credentials?.id ?? null });
}
