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
    ['a form that is none', { form: { title: 'Shop' } }, /`form` is true or false/],
    ['a listener', { attributes: { onclick: 'x' } }, /`attributes.onclick` is no name of an/],
    ['an attribute that ends the tag', { attributes: { 'a>': '' } }, /`attributes.a>` is no name/],
    ...['flow', 'Endpoint', 'API-key', 'types', 'LANG', 'dir', 'disabled'].map(
      (name) =>
        [
          `${name} among the attributes`,
          { attributes: { [name]: 'x' } },
          new RegExp(`\`attributes.${name}\` is an option`),
        ] as const,
    ),
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
    assert.match(rest, /<h2 aria-level="3" part="heading"/);
    assert.match(rest, /<fieldset\s+role="none"\s+disabled\s*>/);
  });

  it('has the heading’s level in every flow, and only where there is one', async () => {
    const messages = { linkHeading: 'The <h2 tag' };
    for (const flow of ['link', 'login', 'manage'] as const) {
      const markup = await prerender({ flow, headingLevel: 4, messages });
      assert.deepEqual(markup.match(/ aria-level="?\d"?/g), [' aria-level="4"']);
      assert.doesNotMatch(await prerender({ flow, messages }), /aria-level/);
    }
  });

  it('leads to the endpoint where that has pages without script, and nowhere else', async () => {
    const post = /<form[^>]* method="post" action="\/api\/glympse\/form\/link"/;
    assert.match(await prerender({ endpoint, form: true }), post);
    assert.match(await prerender({ endpoint: `${endpoint}/`, form: true }), post);
    assert.match(
      await prerender({ endpoint, form: true }),
      /<noscript><a [^>]*href="\/api\/glympse\/form\/link\?type=phone">/,
    );
    // The endpoint of the examples has none.
    for (const options of [
      { endpoint },
      { endpoint, form: false },
      { form: true },
      { endpoint, apiKey: 'k', form: true },
    ]) {
      const markup = await prerender(options);
      assert.match(markup, /<form[^>]* method="dialog"/);
      assert.doesNotMatch(markup, /action=|noscript/);
    }
  });

  it('sends nothing to where the element would send nothing', async () => {
    const action = async (to: string) =>
      / action="([^"]*)"/.exec(await prerender({ endpoint: to, form: true }))?.[1];
    for (const to of [
      'http://shop.example/api',
      'HTTP://shop.example/api',
      ' http://shop.example/api',
      '//shop.example/api',
      '/\\shop.example/api',
      'http:shop.example/api',
      'https://jo:secret@shop.example/api',
      'http://localhost.shop.example/api',
      'sandbox:',
      'https://api.glympse.com/v2',
    ]) {
      assert.equal(await action(to), undefined, to);
    }
    for (const [to, form] of [
      ['https://shop.example/api/', 'https://shop.example/api/form/link'],
      ['http://localhost:8081/api', 'http://localhost:8081/api/form/link'],
      ['http://127.0.0.1:8081/api', 'http://127.0.0.1:8081/api/form/link'],
      ['api/glympse', 'api/glympse/form/link'],
      // As the element leaves out what follows.
      ['/api/?x=1', '/api/form/link'],
      ['/api#x', '/api/form/link'],
    ] as const) {
      assert.equal(await action(to), form, to);
    }
  });

  it('leads the form to the endpoint, whatever the host’s texts are', async () => {
    const sendCode = 'Go method=dialog method="dialog"';
    const title = ' method=dialog <form method="dialog">';
    const messages = { sendCode, linkHeading: title };
    const markup = await prerender({ endpoint, form: true, messages });
    assert.equal(markup.split('action="').length, 2);
    assert.match(markup, /<form[^>]* method="post" action="\/api\/glympse\/form\/link"/);
    assert.match(markup, /> method=dialog &lt;form/);
  });

  it('takes a language as the element does, however it is spelt', async () => {
    for (const [lang, tag] of [
      ['de_CH', 'de-CH'],
      ['en-us', 'en-US'],
      ['EN', 'en'],
    ] as const) {
      assert.match(
        await prerender({ lang }),
        new RegExp(`^<glympse-account-link[^>]* lang="${tag}"`),
      );
    }
    assert.equal(await prerender({ lang: 'pt_br' }), await prerender({ lang: 'pt-BR' }));
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
