import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Parser } from 'htmlparser2';
import { html, nothing } from 'lit';
import { toHtml } from '../../../src/server/prerender/to-html.js';
import { badText } from '../../support/bad-input.js';
import { tryAll } from '../support/trials.js';

describe('the HTML of a template', () => {
  for (const [what, template, expected] of [
    ['text', html`<p>${'a < b & "c"'}</p>`, '<p>a &lt; b &amp; &quot;c&quot;</p>'],
    ['a number', html`<p>${0}</p>`, '<p>0</p>'],
    ['nothing', html`<p>${nothing}${undefined}${null}${''}</p>`, '<p></p>'],
    ['a template', html`<p>${html`<b>${'x'}</b>`}</p>`, '<p><b>x</b></p>'],
    ['a list', html`<p>${['x', html`<i></i>`]}</p>`, '<p>x<i></i></p>'],
    [
      'an attribute',
      html`<p title=${'"x"'} lang="${'de'}"></p>`,
      '<p title="&quot;x&quot;" lang="de"></p>',
    ],
    ['an attribute of parts', html`<p class="a ${'b'} ${'c'}"></p>`, '<p class="a b c"></p>'],
    ['no attribute', html`<p title=${nothing} lang="${nothing}"></p>`, '<p></p>'],
    ['flags', html`<p ?hidden=${true} ?inert="${false}"></p>`, '<p hidden></p>'],
    ['a listener', html`<p @click=${() => {}} @input="${() => {}}"></p>`, '<p></p>'],
    [
      'a text as property',
      html`<p class="x" .textContent=${'<b>'}></p>`,
      '<p class="x">&lt;b&gt;</p>',
    ],
    ['the text of a template', html`<p .textContent="${'x'}" id="${'y'}"></p>`, '<p id="y">x</p>'],
    ['what a field holds', html`<input .isOwn=${true} .value=${'x'} />`, '<input value="x" />'],
    ['what is chosen', html`<option .selected=${true}></option>`, '<option selected></option>'],
  ] as const) {
    it(`has ${what}`, () => {
      assert.equal(toHtml(template), expected);
    });
  }

  it('is refused for what it cannot say', () => {
    assert.throws(() => toHtml(html`<p .other=${1}></p>`), /no HTML for the property other/);
    assert.throws(() => toHtml(html`<p ${1}></p>`), /no attribute ends/);
  });

  it('holds any text as it is, wherever it stands', async (t) => {
    await tryAll(t, 1000, [badText, badText], (one, other) => {
      // prettier-ignore
      const text = html`<p title="${one}" .textContent=${other}></p><i lang=${other}>${one}</i>`;
      const seen: Record<string, string>[] = [];
      const texts: string[] = [];
      const parser = new Parser({
        onopentag: (name, attributes) => {
          seen.push({ name, ...attributes });
          texts.push('');
        },
        ontext: (data) => texts.push((texts.pop() ?? '') + data),
      });
      parser.end(toHtml(text));
      assert.deepEqual(seen, [
        { name: 'p', title: one },
        { name: 'i', lang: other },
      ]);
      assert.deepEqual(texts, [other, one]);
    });
  });
});
