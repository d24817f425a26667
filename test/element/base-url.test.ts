import { expect } from '@open-wc/testing';
import { openDirectPage, type Page } from '../journeys/modes.js';
import { Harness } from '../support/harness.js';

const email = 'jo@example.com';

/** A base URL is the service's or the host's own, with or without a slash, below any path. */
describe('a base URL', () => {
  let page: Page;
  let person: Harness;

  beforeEach(async () => {
    page = await openDirectPage();
  });

  afterEach(() => {
    person.remove();
  });

  async function link(endpoint: string, more: object = {}): Promise<void> {
    person = new Harness({ ...page.properties, endpoint, ...more });
    await person.sendCodeTo(email);
    await person.step('code');
    await person.enterCode(await page.service.lastCode());
    await person.event('linked');
  }

  for (const [what, change] of Object.entries({
    'with a slash': (url: string) => url,
    'without a slash': (url: string) => url.replace(/\/$/, ''),
    'with two slashes': (url: string) => `${url}/`,
    'with an origin': (url: string) => location.origin + url,
    'with an origin, without a slash': (url: string) => location.origin + url.replace(/\/$/, ''),
    'relative to the page': (url: string) => `.${url.replace(/\/$/, '')}`,
    'with a query and a fragment': (url: string) => `${url.replace(/\/$/, '')}?v=2#top`,
  })) {
    it(`works ${what}`, async () => {
      await link(change(page.service.endpoint));
      expect(await page.service.linkedTo(page.accountId)).to.deep.equal({ email });
    });
  }

  it('works below a path of a gateway’s', async () => {
    const asked: string[] = [];
    const gateway: typeof fetch = (input, init) => {
      const url = new URL(input as string);
      asked.push(url.pathname);
      url.pathname = url.pathname.replace('/gateway/glympse/v2/', page.service.endpoint);
      return fetch(url, init);
    };
    await link('/gateway/glympse/v2', { fetch: gateway });
    expect(asked).to.deep.equal([
      '/gateway/glympse/v2/users/self/linked_accounts/email/confirm',
      '/gateway/glympse/v2/users/self/linked_accounts/email/link',
    ]);
  });

  for (const endpoint of [
    'https://api.sandbox.glympse.com/v2/',
    'https://api.sandbox.glympse.com/v2',
    'https://api.glympse.com/v2',
  ]) {
    it(`may be the service’s own: ${endpoint}`, async () => {
      const asked: string[] = [];
      const service: typeof fetch = (input, init) => {
        const { href, pathname, search } = new URL(input as string);
        asked.push(href);
        return fetch(pathname.replace('/v2/', page.service.endpoint) + search, init);
      };
      await link(endpoint, { fetch: service });
      const base = endpoint.replace(/\/?$/, '/');
      expect(asked).to.have.length(2);
      for (const url of asked) expect(url.startsWith(`${base}users/self/`), url).to.equal(true);
    });
  }
});
