import { expect } from '@open-wc/testing';
import type { GlympseAccountLinkElement } from '../../src/element/index.js';
import type {} from '../support/logged-page.js';
import { Person } from '../support/harness.js';
import { SandboxClient } from '../support/sandbox-client.js';

/** By the way in which `test/support/bare-page.js` loads the files: what the page says and the person can do. */
const ways = {
  'lit-alone': { isTold: false, works: true },
  'two-lits': { isTold: true, works: true },
  'two-lits-allowed': { isTold: false, works: true },
  'two-lits-required': { isTold: true, works: false },
  'two-lits-default': { isTold: true, works: true },
  'no-lit-named': { isTold: true, works: true },
} as const;

for (const [way, { isTold, works }] of Object.entries(ways)) {
  describe(`a page with Trusted Types, in the way “${way}”`, () => {
    const service = new SandboxClient();
    const frame = document.createElement('iframe');

    after(() => {
      frame.remove();
      sessionStorage.clear();
    });

    it('defines the element, and says what its policy has to allow', async function () {
      if (!('trustedTypes' in window)) this.skip();
      const query = new URLSearchParams({ flow: 'login', endpoint: service.host });
      frame.src = `/bare/${crypto.randomUUID()}/${way}/?${query}`;
      document.body.append(frame);
      const defined = () =>
        frame.contentDocument?.querySelector<GlympseAccountLinkElement>(
          'glympse-account-link:defined',
        );
      while (!defined()) await new Promise((resolve) => requestAnimationFrame(resolve));
      const lines = frame.contentWindow?.logged?.filter((line) => line.includes('trusted-types'));
      const line = /^<glympse-account-link> .*trusted-types lit-html 'allow-duplicates'$/;
      expect(lines).to.have.length(isTold ? 1 : 0);
      for (const told of lines ?? []) expect(told).to.match(line);
      if (!works) return;
      const person = new Person(defined() as GlympseAccountLinkElement);
      await person.sendCodeTo('jo@example.com');
      await person.step('code');
      await person.enterCode(await service.lastCode());
      await person.event('linked');
    });
  });
}
