/**
 * The partner's endpoint: the guide's own paths, with the API key and the access token added here.
 * The page gets neither of them, nor the account's password.
 */

/**
 * @typedef {object} Host
 * @property {{ credentials?: { id: string, password: string }, token?: string }} session
 * @property {string} apiKey
 * @property {string} service Base URL of Glympse, above `v2/`, with a trailing slash.
 * @property {typeof fetch} fetch
 */

/** `account/login` is not among them: only this server logs in. */
const calls = [
  /^POST account\/(confirm|create)$/,
  /^GET users\/self\/linked_accounts$/,
  /^POST users\/self\/linked_accounts\/(email|phone)\/(confirm|link|unlink)$/,
];

const tokenErrors = ['oauth_token', 'token_expired', 'access_denied'];

/**
 * @param {Request} request
 * @param {Host} host
 */
export async function hostEndpoint(request, host) {
  const { pathname, searchParams } = new URL(request.url);
  const path = pathname.split('/glympse/').at(-1);
  if (!calls.some((call) => call.test(`${request.method} ${path}`))) {
    return failure('not_found', 404);
  }
  // The cookie alone does not tell whose page asks: other ports of this machine share it.
  if (!['same-origin', null].includes(request.headers.get('Sec-Fetch-Site'))) {
    return failure('access_denied', 403);
  }
  const query = {};
  for (const name of ['type', 'force']) {
    if (searchParams.has(name)) query[name] = searchParams.get(name);
  }
  const options = { method: request.method, query, body: await request.text() };
  try {
    const answer = path.startsWith('account/')
      ? await callAccount(path, options, host)
      : await callAsUser(path, options, host);
    return toResponse(answer);
  } catch {
    // Whether the service has done its work is not known: neither is it to the page.
    return failure('network_error', 502);
  }
}

/** Lets the session's user log in, and keeps the token. */
export async function logIn({ session, ...host }) {
  session.token = undefined;
  if (!session.credentials) return;
  const { envelope } = await send('account/login', { query: session.credentials }, host);
  session.token = envelope.response?.access_token;
}

async function callAccount(path, options, host) {
  const answer = await send(path, options, host);
  const { id, password, ...rest } = answer.envelope.response ?? {};
  if (!password) return answer;
  host.session.credentials = { id, password };
  // The code is used up, so a log-in that fails is not the page's concern: the next call tries again.
  await logIn(host).catch(() => {});
  return { ...answer, envelope: { ...answer.envelope, response: { ...rest, id } } };
}

async function callAsUser(path, options, host) {
  const { session } = host;
  if (!session.token) await logIn(host);
  const answer = await send(path, { ...options, token: session.token }, host);
  if (!tokenErrors.includes(answer.envelope.meta?.error)) return answer;
  await logIn(host);
  return session.token ? send(path, { ...options, token: session.token }, host) : answer;
}

async function send(path, { method = 'POST', query, body, token }, { service, apiKey, fetch }) {
  const url = new URL(`v2/${path}`, service);
  url.search = new URLSearchParams({
    ...(path.startsWith('account/') && { api_key: apiKey }),
    ...query,
  });
  const response = await fetch(url, {
    method,
    headers: {
      ...(body && { 'Content-Type': 'application/json' }),
      ...(token && { Authorization: `Bearer ${token}` }),
    },
    body: body || undefined,
  });
  const retryAfter = response.headers.get('Retry-After');
  const text = await response.text();
  try {
    return { status: response.status, retryAfter, envelope: JSON.parse(text) };
  } catch {
    // Whatever it is, it is not the service that speaks; its HTML is not for this origin.
    const status = response.ok ? 502 : response.status;
    return { status, retryAfter, envelope: failureOf('invalid_response') };
  }
}

const failureOf = (error) => ({ result: 'failure', response: {}, meta: { error } });

const failure = (error, status) => toResponse({ status, envelope: failureOf(error) });

const toResponse = ({ status, retryAfter, envelope }) =>
  Response.json(envelope, {
    status,
    headers: { 'Cache-Control': 'no-store', ...(retryAfter && { 'Retry-After': retryAfter }) },
  });
