import { expect } from '@open-wc/testing';
import { loader } from '../../build/loader.js';
import { BarePage } from './bare-page.js';

/** What a browser keeps of a module that it could not fetch differs; this is the same in all of them. */
describe('a lazy file that does not arrive', () => {
  for (const fault of ['missing', 'intercepted', 'throwing', 'stalled'] as const) {
    it(`arrives by another URL (${fault})`, async () => {
      const page = await BarePage.create('plain');
      await page.spoil(fault);
      const shared: unknown[] = [];
      const load = loader(() => shared);
      const url = page.urlOf('part.js');
      const firstTry = load(url).catch(() => 'failed');
      await (fault === 'stalled' ? page.askedFor('part.js') : firstTry);
      await page.mend();
      const names = await load(url);
      expect(names).to.deep.equal({ shared });
      expect(await load(url)).to.equal(names);
      const queries = (await page.requests()).map(({ query }) => query);
      expect(queries).to.deep.equal(['', '?1']);
    });
  }
});
