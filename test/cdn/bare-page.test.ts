import { expect } from '@open-wc/testing';
import type { GlympseAccountLinkElement } from '../../src/element.js';
import { addresses, types } from '../journeys/modes.js';
import { Person } from '../support/harness.js';
import { SandboxClient } from '../support/sandbox-client.js';

describe('the published file alone, where nothing inline is allowed', () => {
  let frame: HTMLIFrameElement;

  afterEach(() => {
    frame.remove();
    sessionStorage.clear();
  });

  for (const kind of ['module', 'classic']) {
    for (const type of types) {
      it(`completes a link of an ${type} as a ${kind} script`, async () => {
        const service = new SandboxClient();
        const { id } = await service.createAccount();
        await service.signIn(id);
        frame = document.createElement('iframe');
        frame.width = '320';
        frame.height = '600';
        const query = new URLSearchParams({ endpoint: service.host, types: type });
        frame.src = `/bare/${kind}?${query}`;
        const violations: string[] = [];
        const loaded = new Promise((resolve) => {
          frame.addEventListener('load', resolve);
        });
        document.body.append(frame);
        await loaded;
        const page = frame.contentDocument as Document;
        page.addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
          violations.push(violatedDirective);
        });
        const person = new Person(
          page.querySelector('glympse-account-link') as GlympseAccountLinkElement,
        );
        await person.sendCodeTo(addresses[type]);
        await person.step('code');
        await person.enterCode(await service.lastCode());
        await person.event('linked');
        expect(await service.linkedTo(id)).to.deep.equal({ [type]: addresses[type] });
        expect(violations).to.deep.equal([]);
      });
    }
  }
});
