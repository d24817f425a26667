/**
 * A host's own endpoint, as small as can be: it adds the API key and the user's token, keeps the
 * credentials, and never passes a password on.
 */
export class HostEndpoint {
  #sandbox;
  #token;
  /** The account that the session is for. */
  accountId;

  constructor(sandbox) {
    this.#sandbox = sandbox;
  }

  signIn(accountId) {
    this.accountId = accountId;
    this.#token = this.#sandbox.issueToken(accountId);
  }

  async handle(request) {
    const url = new URL(request.url.replace('/host/', '/v2/'));
    const headers = { 'Content-Type': 'application/json' };
    if (url.pathname.includes('/account/')) url.searchParams.set('api_key', 'sandbox');
    else headers.Authorization = `Bearer ${this.#token}`;
    const { method } = request;
    const body = method === 'POST' ? await request.text() : undefined;
    const response = await this.#sandbox.fetch(new Request(url, { method, headers, body }));
    if (!url.pathname.endsWith('/account/create') || !response.ok) return response;
    const envelope = await response.json();
    const { id, type } = envelope.response;
    this.signIn(id);
    return Response.json({ ...envelope, response: { id, type } });
  }
}
