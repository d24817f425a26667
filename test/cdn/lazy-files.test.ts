import { expect } from '@open-wc/testing';
import { addresses } from '../journeys/modes.js';
import { BarePage } from './bare-page.js';

describe('a published file that does not arrive', () => {
  let page: BarePage;

  const create = async (way: string): Promise<void> => {
    page = await BarePage.create(way);
    await page.service.link(page.accountId, 'email', 'old@example.com');
  };

  afterEach(() => {
    page.close();
  });

  for (const way of ['missing', 'intercepted']) {
    it(`is asked for anew, by another URL, when the person tries again (${way})`, async () => {
      await create(way);
      const person = await page.open({ flow: 'manage' });
      await person.button('Try again');
      const before = await page.requests();
      await page.mend();
      await person.press('Try again');
      await person.until(() => person.text.includes('old@example.com'));
      const urls = (await page.requests()).map(({ file, query }) => file + query);
      expect(urls.length).to.be.greaterThan(before.length);
      expect(urls).to.have.length(new Set(urls).size);
    });
  }

  it('says so in the place of the list, and offers to try again', async () => {
    await create('missing');
    const person = await page.open({ flow: 'manage' });
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

  it('says that something is wrong where it could have replaced an address', async () => {
    await create('missing');
    const person = await page.open({ types: 'email' });
    await person.sendCodeTo(addresses.email);
    await person.step('code');
    await person.enterCode(await page.service.lastCode());
    const { detail } = await person.event('failed');
    expect(detail).to.include({ step: 'code', code: 'link_mismatch', retryable: true });
    expect(person.text).to.contain('Something went wrong. Try again.');
    const linked = await page.service.linkedTo(page.accountId);
    expect(linked).to.deep.equal({ email: 'old@example.com' });
  });
});
