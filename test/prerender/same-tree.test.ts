import { expect } from '@open-wc/testing';
import { tags } from '../../src/element/locales/catalogue.js';
import { Harness } from '../support/harness.js';

/** Names, attributes, texts and what fields hold, in the order of the tree. */
function linesOf(place: ParentNode): string[] {
  return [...place.children].flatMap((element) => {
    // What only the markup needs: its styles, and where it leads to without script.
    if (element.matches('link, style, noscript')) return [];
    const own = [...element.attributes]
      .filter(({ name }) => !(element.matches('form') && /^(action|method)$/.test(name)))
      .filter(({ name }) => !(name === 'value' && element.matches('input')) && name !== 'selected')
      .map(({ name, value }) => `${name}=${value}`)
      .sort();
    const texts = [...element.childNodes].flatMap((node) =>
      node instanceof Text && node.data.trim() ? [node.data.trim()] : [],
    );
    const held = element instanceof HTMLInputElement ? [`holds ${element.value}`] : [];
    return [[element.localName, ...own, ...texts, ...held].join(' '), ...linesOf(element)];
  });
}

/** What is chosen in a list, of which parts of it are by what the browser prefers. */
const isCountry = (line: string) => line.startsWith('option ');

async function prerendered(attributes: Record<string, string>): Promise<DocumentFragment> {
  const query = new URLSearchParams({ endpoint: '/api', ...attributes });
  const response = await fetch(`/bare/same-tree/prerendered/?${query}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const template = page.querySelector<HTMLTemplateElement>('template[shadowrootmode=open]');
  if (!template) throw new Error('nothing is prerendered');
  return template.content;
}

async function rendered(attributes: Record<string, string>): Promise<string[]> {
  const harness = new Harness({ endpoint: '/api', persist: 'none', ...attributes });
  let lines: string[] = [];
  harness.element.addController({
    // What comes later is more than the first form: the list of what is linked, for instance.
    hostUpdated: () => {
      const base = harness.root.querySelector<HTMLElement>('.base');
      // The list of countries is loaded by itself.
      const isWhole = !base?.querySelector('[name=tel]') || base.querySelector('option');
      if (isWhole && base?.lang === attributes['lang'] && lines.length === 0) {
        lines = linesOf(harness.root);
      }
    },
  });
  await harness.until(() => lines.length > 0);
  harness.remove();
  return lines;
}

let compared = 0;

describe('what is prerendered', () => {
  after(() => {
    console.log(`Prerendered: ${compared.toString()} trees compared.`);
  });

  for (const lang of ['en', ...tags]) {
    it(`is what the element renders, in ${lang}`, async () => {
      for (const flow of ['link', 'login', 'manage']) {
        for (const types of ['email', 'phone', 'email phone', 'phone email']) {
          for (const address of lang === 'en' ? ['', 'jo@example.com', '+31612345678'] : ['']) {
            const attributes = { flow, lang, types, address, country: 'NL' };
            const markup = linesOf(await prerendered(attributes));
            const own = await rendered(attributes);
            const what = JSON.stringify(attributes);
            const plain = (lines: string[]) => lines.filter((line) => !isCountry(line));
            expect(plain(markup), what).to.deep.equal(plain(own));
            expect(markup.some(isCountry), what).to.equal(own.some(isCountry));
            compared++;
          }
        }
      }
    });
  }
});
