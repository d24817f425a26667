import assert from 'node:assert/strict';
import { parseDocument, DomUtils } from 'htmlparser2';
import { sealedCookie } from 'glympse-account-link/proxy';
import { proxyOf, secrets, serve, serveSandbox } from './servers.js';

/** Clocks of the proxy and the service that only tests move. */
export class Clock {
  time = Date.now();
  now = () => this.time;
}

/** A service, the proxy with its form in front of it, and what both have been asked and told. */
export async function formWorld(form = {}, config = {}) {
  const clock = new Clock();
  const service = await serveSandbox({ now: clock.now });
  const parts = await proxyOf(service, {
    clock,
    form: { title: 'Harbor Rides', ...form },
    ...config,
  });
  const origin = await serve(parts.proxy);
  return { ...parts, clock, origin, service, sandbox: service.sandbox };
}

/** The `Cookie` of somebody whom the host has signed in, with a new account. */
export async function signIn({ sandbox, clock }, linked = {}) {
  const account = sandbox.accounts.create(linked);
  const session = {
    id: crypto.randomUUID(),
    account: { id: account.id, password: account.password },
  };
  const { 'Set-Cookie': cookie } = await sealedCookie({ secrets, now: clock.now }).save(session);
  return { account, cookie: cookie.split(';')[0] };
}

/** A browser without script: it knows the page that it is on, presses buttons and follows where it is led. */
export class Visitor {
  cookies = new Map();
  /** Everything that has come, for those who look for what must not be there. */
  heard = [];
  page = undefined;

  constructor(origin, { cookie, language = 'en', mount = '/api/glympse/form/' } = {}) {
    this.origin = origin;
    this.base = origin + mount;
    this.language = language;
    if (cookie) this.cookies.set(...cookie.split('='));
  }

  get cookie() {
    return [...this.cookies].map((pair) => pair.join('=')).join('; ');
  }

  /** One request, not followed. */
  async send(path, { method = 'GET', fields, body, headers = {} } = {}) {
    const all = new Headers({
      'Accept-Language': this.language,
      ...(method === 'POST' && {
        Origin: this.origin,
        'Sec-Fetch-Site': 'same-origin',
        'Content-Type': 'application/x-www-form-urlencoded',
      }),
      ...(this.cookies.size > 0 && { Cookie: this.cookie }),
    });
    for (const [name, value] of Object.entries(headers)) {
      if (value === undefined) all.delete(name);
      else all.set(name, value);
    }
    const url = new URL(path, this.base);
    const response = await fetch(url, {
      method,
      headers: all,
      body: fields ? new URLSearchParams(fields).toString() : body,
      redirect: 'manual',
    });
    const text = await response.text();
    this.heard.push(`${url} ${response.status} ${JSON.stringify([...response.headers])} ${text}`);
    return { status: response.status, headers: response.headers, text, url };
  }

  keep({ headers }) {
    for (const cookie of headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie);
      this.cookies.set(name, value);
    }
  }

  async open(path) {
    const answer = await this.send(path);
    this.keep(answer);
    this.page = new Page(answer);
    return this.page;
  }

  async post(path, fields, headers) {
    const answer = await this.send(path, { method: 'POST', fields, headers });
    this.keep(answer);
    assert.equal(answer.status, 303, answer.text);
    return this.open(new URL(answer.headers.get('Location'), answer.url).href);
  }

  /** What the button of that action would post, with what is typed into the fields beside it. */
  fieldsOf(action, typed = {}) {
    const button = this.page.find(
      (node) => node.name === 'button' && node.attribs.value === action,
    );
    assert.ok(button, `there is no ${action} on “${this.page.title}”`);
    const form = this.page.formOf(button);
    assert.equal(form.attribs.method, 'post');
    const inputs = DomUtils.getElementsByTagName('input', form);
    const fields = Object.fromEntries(
      inputs.map(({ attribs: { name, value = '' } }) => [name, typed[name] ?? value]),
    );
    return { path: form.attribs.action, fields: { ...fields, [button.attribs.name]: action } };
  }

  press(action, typed) {
    const { path, fields } = this.fieldsOf(action, typed);
    return this.post(path, fields);
  }
}

/** What is on a page. */
export class Page {
  constructor({ status, headers, text, url }) {
    Object.assign(this, { status, headers, html: text, url });
    this.document = parseDocument(text);
  }

  find(test) {
    return DomUtils.findOne(test, this.document.children);
  }

  textOf(test) {
    const node = this.find(test);
    return (
      node &&
      DomUtils.textContent(node)
        .replace(/[\u2068\u2069]/g, '')
        .trim()
    );
  }

  byId(id) {
    return this.find((node) => node.attribs?.id === id);
  }

  formOf(node) {
    return node.name === 'form' ? node : this.formOf(node.parent);
  }

  get title() {
    return this.textOf((node) => node.name === 'title');
  }

  get heading() {
    return this.textOf((node) => node.name === 'h1');
  }

  get problem() {
    return this.textOf((node) => node.attribs?.role === 'alert');
  }

  get text() {
    return this.textOf((node) => node.name === 'main');
  }

  get actions() {
    return DomUtils.getElementsByTagName('button', this.document).map(
      ({ attribs }) => attribs.value,
    );
  }
}
