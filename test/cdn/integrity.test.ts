import { expect } from '@open-wc/testing';
import { addresses } from '../journeys/modes.js';
import { BarePage } from './bare-page.js';

const unreachable = 'We couldn’t reach Glympse. Check your connection and try again.';

/** By an import map with hashes, and a policy that refuses whatever has none. */
describe('files that are held to their hashes', () => {
  let page: BarePage;

  afterEach(() => page.close());

  it('work as they do otherwise', async () => {
    page = await BarePage.create('held');
    const person = await page.open({ types: 'email' });
    await person.sendCodeTo(addresses.email);
    await person.step('code');
  });

  it('are not run when somebody has changed them, however often they are tried', async () => {
    page = await BarePage.create('held');
    await page.spoil('changed');
    const person = await page.open({ types: 'email' });
    await person.sendCodeTo(addresses.email);
    await person.until(() => person.text.includes(unreachable), unreachable);
    await person.press('Send code');
    await person.until(() => person.text.includes(unreachable), unreachable);
    expect(page.isChanged).to.equal(false);
    const email = await person.field('Email address');
    expect(email.value).to.equal(addresses.email);
  });

  it('are run, changed as they are, by a page that does not hold them', async () => {
    page = await BarePage.create('plain');
    await page.spoil('changed');
    const person = await page.open({ types: 'email' });
    await person.sendCodeTo(addresses.email);
    await person.step('code');
    expect(page.isChanged).to.equal(true);
  });
});
