import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { prerender, type PrerenderOptions } from '../../../src/server/prerender/index.js';

const endpoint = '/api/glympse';

describe('prerender', () => {
  for (const [what, options, message] of [
    ['no options', undefined, /`options` is an object/],
    ['a misspelt option', { endpiont: '/api' }, /`endpiont` does not exist; there are flow, lang/],
    ['a flow that does not exist', { flow: 'join' }, /`flow` is "link", "login" or "manage"/],
    ['a language that is none', { lang: '"><script>' }, /`lang` is a language tag of BCP 47/],
    ['a language of another spelling', { lang: 'de_CH' }, /`lang` is a language tag of BCP 47/],
    ['a direction that is none', { dir: 'up' }, /`dir` is "ltr" or "rtl"/],
    ['types as in the attribute', { types: 'email phone' }, /`types` holds "email", "phone" or/],
    ['a type that does not exist', { types: ['fax'] }, /`types` holds "email", "phone" or both/],
    ['no types', { types: [] }, /`types` holds "email", "phone" or both/],
    ['an address that is none', { address: 1 }, /`address` is a text/],
    ['a country that is none', { country: 'Germany' }, /`country` is the code of a country/],
    ['an endpoint of script', { endpoint: ' javascript:alert(1)' }, /`endpoint` is a URL of http/],
    ['an empty endpoint', { endpoint: '' }, /`endpoint` is a text/],
    ['a level that is none', { headingLevel: 0.5 }, /`headingLevel` is a whole number from 1/],
    ['a text for what is true', { disabled: 'false' }, /`disabled` is true or false/],
    ['a listener', { attributes: { onclick: 'x' } }, /`attributes.onclick` is no name of an/],
    ['an attribute that ends the tag', { attributes: { 'a>': '' } }, /`attributes.a>` is no name/],
    ['an attribute of no text', { attributes: { id: 1 } }, /`attributes.id` is a text/],
    ['no style sheet', { stylesheet: '' }, /`stylesheet` is a text/],
    ['a nonce that is none', { nonce: 1 }, /`nonce` is a text/],
  ] as const) {
    it(`says what is wrong with ${what}`, async () => {
      const run = prerender(options as unknown as PrerenderOptions);
      await assert.rejects(run, { name: 'TypeError', message });
    });
  }

  it('writes what the element is set to, and in which language it goes on', async () => {
    const markup = await prerender({
      endpoint,
      flow: 'login',
      lang: 'pt-BR',
      types: ['phone', 'email'],
      address: 'jo@example.com',
      country: 'BR',
      headingLevel: 3,
      disabled: true,
      attributes: { id: 'a"b', 'code-length': '6' },
      content: '<h1 slot="heading">Olá</h1>',
      stylesheet: '/a.css?b&c',
    });
    const [tag, rest = ''] = markup.split('<template shadowrootmode="open">');
    assert.equal(
      tag,
      '<glympse-account-link flow="login" endpoint="/api/glympse" types="phone email" ' +
        'address="jo@example.com" country="BR" heading-level="3" disabled="" lang="pt-BR" ' +
        'id="a&quot;b" code-length="6">',
    );
    assert.match(rest, /^<link rel="stylesheet" href="\/a\.css\?b&amp;c">/);
    assert.match(rest, /<\/template><h1 slot="heading">Olá<\/h1><\/glympse-account-link>$/);
    assert.match(rest, / value="jo@example\.com"/);
    assert.match(rest, /<fieldset\s+role="none"\s+disabled\s*>/);
  });

  it('leads to the endpoint where that has pages without script, and nowhere else', async () => {
    const post = /<form[^>]* method="post" action="\/api\/glympse\/form\/link"/;
    assert.match(await prerender({ endpoint }), post);
    assert.match(await prerender({ endpoint: `${endpoint}/` }), post);
    assert.match(
      await prerender({ endpoint }),
      /<noscript><a [^>]*href="\/api\/glympse\/form\/link\?type=phone">/,
    );
    for (const options of [{}, { endpoint, apiKey: 'k' }, { endpoint, form: false }]) {
      const markup = await prerender(options);
      assert.match(markup, /<form[^>]* method="dialog"/);
      assert.doesNotMatch(markup, /action=|noscript/);
    }
  });

  it('has nothing inline but by the nonce, where the styles are a file', async () => {
    assert.doesNotMatch(await prerender({ endpoint, stylesheet: '/a.css' }), /<style|<script/);
    const both = await prerender({ endpoint, stylesheet: '/a.css', nonce: 'n"' });
    assert.deepEqual(both.match(/<(style|script)[^>]*>/g), ['<script nonce="n&quot;">']);
    const inline = await prerender({ endpoint, nonce: 'n' });
    assert.deepEqual(inline.match(/<(style|script|link)\b[^>]*>/g), [
      '<style nonce="n">',
      '<script nonce="n">',
    ]);
  });

  it('speaks in the words of the page', async () => {
    const sendCode = 'Go <on>';
    assert.match(await prerender({ endpoint, messages: { sendCode } }), />Go &lt;on&gt;<\/button>/);
  });

  it('shows of the list what the element shows before it knows it', async () => {
    const markup = await prerender({ endpoint, flow: 'manage', lang: 'de' });
    assert.match(markup, /Ihre verknüpften Adressen|<h2/);
    assert.doesNotMatch(markup, /<form/);
  });

  it('knows nothing of the languages of the machine', async () => {
    const markup = await prerender({ endpoint, lang: 'de', types: ['phone'] });
    assert.match(markup, /value="DE"\s+selected/);
  });
});
