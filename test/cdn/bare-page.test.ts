import { expect } from '@open-wc/testing';
import type { GlympseAccountLinkElement } from '../../src/element/index.js';
import { addresses, types } from '../journeys/modes.js';
import { Person } from '../support/harness.js';
import { SandboxClient } from '../support/sandbox-client.js';

describe('the published file alone, where nothing inline is allowed', () => {
  let frame: HTMLIFrameElement;
  let service: SandboxClient;
  let accountId: string;
  let violations: string[];

  beforeEach(async () => {
    service = new SandboxClient();
    accountId = (await service.createAccount()).id;
    await service.signIn(accountId);
    violations = [];
  });

  afterEach(() => {
    frame.remove();
    sessionStorage.clear();
    expect(violations).to.deep.equal([]);
  });

  /** A page that holds nothing but the script and the element with these attributes. */
  async function open(kind: string, attributes: Record<string, string>): Promise<Person> {
    frame = document.createElement('iframe');
    frame.width = '320';
    frame.height = '600';
    const query = new URLSearchParams({ endpoint: service.host, ...attributes });
    frame.src = `/bare/${kind}?${query}`;
    const loaded = new Promise((resolve) => {
      frame.addEventListener('load', resolve);
    });
    document.body.append(frame);
    await loaded;
    const page = frame.contentDocument as Document;
    page.addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
      violations.push(violatedDirective);
    });
    return new Person(page.querySelector('glympse-account-link') as GlympseAccountLinkElement);
  }

  for (const kind of ['module', 'classic']) {
    for (const type of types) {
      it(`completes a link of an ${type} as a ${kind} script`, async () => {
        const person = await open(kind, { types: type });
        await person.sendCodeTo(addresses[type]);
        await person.step('code');
        await person.enterCode(await service.lastCode());
        await person.event('linked');
        expect(await service.linkedTo(accountId)).to.deep.equal({ [type]: addresses[type] });
      });
    }

    it(`lists and unlinks as a ${kind} script, in a list that looks like one`, async () => {
      await service.link(accountId, 'email', addresses.email);
      const person = await open(kind, { flow: 'manage' });
      await person.press('Remove email');
      const row = person.root.querySelector('li') as HTMLElement;
      expect(getComputedStyle(row).borderTopWidth).to.equal('1px');
      await person.press('Remove');
      await person.event('unlinked');
      expect(await service.linkedTo(accountId)).to.deep.equal({});
    });
  }

  it('says that it could not load the list’s part, and offers to try again', async () => {
    const person = await open('alone', { flow: 'manage' });
    await person.until(() => person.text.includes('couldn’t reach Glympse'));
    expect(person.element.step).to.equal('manage');
    const failures = () => person.events.filter(({ type }) => type === 'failed').length;
    const before = failures();
    await person.press('Try again');
    person.element.types = 'email';
    person.element.country = 'GB';
    await person.until(() => failures() > before);
    await person.button('Try again');
    expect(failures() - before).to.equal(1);
    const { detail } = await person.event('failed');
    expect(detail).to.include({ step: 'manage', code: 'network_error', retryable: true });
  });

  it('says that something is wrong where the part that could replace an address is missing', async () => {
    await service.link(accountId, 'email', 'old@example.com');
    const person = await open('alone', { types: 'email' });
    await person.sendCodeTo(addresses.email);
    await person.step('code');
    await person.enterCode(await service.lastCode());
    const { detail } = await person.event('failed');
    expect(detail).to.include({ step: 'code', code: 'link_mismatch', retryable: true });
    expect(person.text).to.contain('Something went wrong. Try again.');
    expect(await service.linkedTo(accountId)).to.deep.equal({ email: 'old@example.com' });
  });
});
