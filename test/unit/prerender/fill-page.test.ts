import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { prerender } from '../../../src/server/prerender/index.js';
import { fillPage } from '../../../src/tools/cli/fill-page.js';

const element = (attributes = '', inner = '') =>
  `<glympse-account-link${attributes}>${inner}</glympse-account-link>`;

const FILLED = /<template shadowrootmode/g;
const openingOf = (page: string) => /<glympse-account-link[^>]*>/.exec(page)?.[0] ?? '';

describe('filling a page', () => {
  for (const [attributes, expected] of [
    [' dir="auto"', ' dir="auto"'],
    [' dir="up"', ''],
    [' heading-level="9"', ''],
    [' heading-level="x"', ''],
    [' types=""', ' types="email"'],
    [' types="fax"', ' types="email"'],
    [' types="phone phone"', ' types="phone"'],
    [' onclick="go(&quot;a&quot;)"', ' onclick="go(&quot;a&quot;)"'],
    [' @linked="go"', ' @linked="go"'],
    [' endpoint="sandbox:"', ' endpoint="sandbox:"'],
    [' endpoint="http://shop.example/api"', ' endpoint="http://shop.example/api"'],
    [' endpoint="" api-key=""', ''],
    [' lang="en_us"', ' lang="en-US"'],
    [' lang="no language"', ' lang="en"'],
  ] as const) {
    it(`goes on where the element does: ${attributes}`, async () => {
      const page = await fillPage(element(attributes), { form: true });
      const opening = openingOf(page);
      assert.ok(opening.includes(expected), opening);
      assert.equal(page.match(FILLED)?.length, 1);
      assert.doesNotMatch(page, / action=/);
      if (!expected) assert.doesNotMatch(opening, /dir=|level=|endpoint=|key=/);
    });
  }

  it('shows the first form in the direction of the page where the tag says auto', async () => {
    const page = await fillPage(element(' dir="auto" lang="ar"'), {});
    assert.doesNotMatch(page, / dir="rtl"/);
  });

  it('leaves what is no tag of the page', async () => {
    const pieces = [
      '<!-- <glympse-account-link> goes here -->',
      '<script>const tag = "<glympse-account-link>";</script>',
      `<script type="text/plain">${element()}</script>`,
      `<style>/* <glympse-account-link> */</style>`,
      `<template id="later">${element(' id="a"')}</template>`,
      '<textarea><glympse-account-link></textarea>',
      '<title>The tag <glympse-account-link></title>',
    ];
    for (const piece of pieces) {
      const page = await fillPage(`${piece}<p>${element(' id="b"')}</p>${piece}`, {});
      assert.ok(page.startsWith(`${piece}<p><glympse-account-link`), page.slice(0, 200));
      assert.ok(page.endsWith(`</glympse-account-link></p>${piece}`));
      assert.equal(page.match(FILLED)?.length, 1);
      await assert.rejects(fillPage(piece, {}), /has no <glympse-account-link>/);
    }
    const inner = '<!-- not </glympse-account-link> yet --><a slot="footer">Help</a>';
    const page = await fillPage(element('', inner), {});
    assert.ok(page.includes(`</template>${inner}<script>`));
  });

  it('goes by the language of the page, and by nothing that is called much the same', async () => {
    for (const [html, lang] of [
      ['<html lang="de">', 'de'],
      ["<html class='a>b' lang=pt_br>", 'pt-BR'],
      ['<html xml:lang="fr" data-lang="it">', 'en'],
      ['<html data-lang="fr" LANG="de">', 'de'],
      ['<!-- <html lang="fr"> --><html lang="nl">', 'nl'],
      ['<html>', 'en'],
    ] as const) {
      const page = await fillPage(html + element(), {});
      assert.ok(openingOf(page.slice(html.length)).includes(` lang="${lang}"`), html);
    }
  });

  it('writes anew what it has written, by other options, and keeps what is the page’s', async () => {
    const source = `<html lang="de">${element(' types="phone" id="one"', '<a slot="footer">$&</a>')}`;
    const first = await fillPage(source, { endpoint: '/old', flow: 'login', country: 'NL' });
    assert.match(openingOf(first), /data-prerendered="flow endpoint country lang"/);
    const second = await fillPage(first, { endpoint: '/new', lang: 'fr', types: ['email'] });
    assert.equal(
      second,
      await fillPage(source, { endpoint: '/new', lang: 'fr', types: ['email'] }),
    );
    assert.match(openingOf(second), / endpoint="\/new" types="phone" lang="fr" id="one"/);
  });

  it('leaves a shadow root that the page’s author has put into a slot', async () => {
    const root = '<template shadowrootmode="open"><b>Our own badge</b></template>';
    const badge = `<my-badge slot="heading">${root}</my-badge>`;
    for (const attributes of ['', ' flow="login" lang="nl" endpoint="/api"']) {
      const source = element(attributes, badge);
      const first = await fillPage(source, {});
      assert.ok(first.includes(`</template>${badge}<script>`), first);
      assert.equal(first.match(FILLED)?.length, 2);
      assert.equal(await fillPage(first, {}), first);
      // Also where something has taken the form out since.
      const [tag = ''] = first.split('<template');
      const [, script = ''] = first.split('</my-badge>');
      assert.equal(await fillPage(tag + badge + script, {}), first);
    }
  });

  it('writes the attributes that are not its own as the page has them', async () => {
    const options = { lang: 'en', types: ['email' as const] };
    const opening = '<glympse-account-link flow="link" types="email" lang="en"';
    for (const attributes of [
      ' title="Caf&eacute; &#8211; A&nbsp;B"',
      ` onfailed="x('&#x27;')"`,
      ` data-one='say "yes"' data-two=2 hidden`,
      ' (linked)="go($event)" [fetch]="fetch" onClick="go()"',
      ' data-text = "a\n  b"',
    ]) {
      const first = await fillPage(element(attributes), options);
      assert.ok(first.startsWith(`${opening}${attributes} data-prerendered="flow types lang">`));
      assert.equal(await fillPage(first, options), first);
    }
    assert.match(openingOf(await fillPage(element(' id="a" ID="b"'), {})), / id="a" data-/);
  });

  it('reads an address however it is written', async () => {
    for (const address of ['jo&#64;example.com', 'jo&#x40;example.com', "'jo@example.com'"]) {
      const page = await fillPage(element(` address=${address}`), {});
      assert.match(page, / address="jo@example\.com"[^]* value="jo@example\.com"/);
    }
  });

  it('replaces what was laid out anew', async () => {
    const first = await fillPage(element(' endpoint="/api"'), {});
    const laidOut = first
      .replace('<template shadowrootmode="open">', '\n  <template\n shadowrootmode="open"\n>\n')
      .replace('</template>', '\n</template\n>\n')
      .replace(/<script>/, '<script>\n    ')
      .replace('</script>', '\n  </script\n>\n');
    assert.notEqual(laidOut, first);
    assert.equal(await fillPage(laidOut, {}), first);
  });

  it('takes no time for a tag without an end', { timeout: 10_000 }, async () => {
    const page = `<glympse-account-link>${'<!-- a --> <p>'.repeat(2_000)}`;
    await assert.rejects(fillPage(page, {}), /has no <glympse-account-link>/);
  });

  it('is what prerendering gives', async () => {
    const options = { endpoint: '/api', types: ['email' as const], flow: 'login' as const };
    const attributes = { 'data-prerendered': 'lang' };
    assert.equal(
      await fillPage(element(' endpoint="/api" types="email" flow="login"'), {}),
      await prerender({ ...options, attributes }),
    );
  });
});
