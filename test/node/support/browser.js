import assert from 'node:assert/strict';

export const PAGE = 'https://www.partner.example';

/** Sends to a handler what a browser would for a page of the partner's, cookies included. */
export class Browser {
  cookies = new Map();
  /** Every answer, for those who look for what must not be there. */
  answers = [];

  constructor(handle, { origin = PAGE, mount = '/api/glympse/' } = {}) {
    this.handle = handle;
    this.origin = origin;
    this.base = origin + mount;
  }

  async send(path, { method = 'POST', body, headers = {}, raw = false } = {}) {
    const all = new Headers({
      Origin: this.origin,
      'Sec-Fetch-Site': 'same-origin',
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...(this.cookies.size > 0 && { Cookie: this.cookie }),
    });
    for (const [name, value] of Object.entries(headers)) {
      if (value === undefined) all.delete(name);
      else all.set(name, value);
    }
    const response = await this.handle(
      new Request(this.base + path, {
        method,
        headers: all,
        body: raw || body === undefined ? body : JSON.stringify(body),
        ...(raw && { duplex: 'half' }),
      }),
    );
    return this.#read(response);
  }

  async #read(response) {
    const { status, headers } = response;
    const text = await response.text();
    for (const cookie of headers.getSetCookie()) this.take(cookie);
    this.answers.push(`${status} ${JSON.stringify([...headers])} ${text}`);
    const envelope = text && JSON.parse(text);
    return { status, headers, text, ...envelope, error: envelope?.meta?.error };
  }

  /** Keeps what a `Set-Cookie` says, or forgets it. */
  take(setCookie) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(setCookie);
    if (/max-age=0/i.test(setCookie)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }

  get cookie() {
    return [...this.cookies].map((pair) => pair.join('=')).join('; ');
  }

  confirm(address, type = 'email') {
    return this.send(`account/confirm?type=${type}`, { body: { type, address } });
  }

  create(address, code, type = 'email') {
    return this.send(`account/create?type=${type}`, { body: { type, address, code } });
  }

  confirmLink(address, type = 'phone') {
    const path = `users/self/linked_accounts/${type}/confirm?type=${type}`;
    return this.send(path, { body: { type, address } });
  }

  link(address, code, { type = 'phone', force = false } = {}) {
    const path = `users/self/linked_accounts/${type}/link?type=${type}`;
    return this.send(force ? `${path}&force=true` : path, { body: { type, address, code } });
  }

  list() {
    return this.send('users/self/linked_accounts', { method: 'GET' });
  }

  /** Logs in with an address, and gives its account. */
  async logIn(sandbox, address = `${crypto.randomUUID()}@example.com`) {
    await this.confirm(address);
    const { response, error } = await this.create(address, sandbox.outbox.at(-1).code);
    assert.equal(error, undefined);
    return sandbox.accounts.get(response.id);
  }
}

/** That the answer is the service's failure envelope, and holds nothing else. */
export function assertFailure(answer, error, status) {
  assert.deepEqual(
    { error: answer.error, status: answer.status, result: answer.result },
    { error, status, result: 'failure' },
  );
  assert.deepEqual(Object.keys(JSON.parse(answer.text)), ['result', 'response', 'meta']);
  assert.deepEqual(Object.keys(answer.meta), ['error', 'time']);
  assert.deepEqual(answer.response, {});
}
