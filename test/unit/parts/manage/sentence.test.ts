import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isolate } from '../../../../src/element/locales/translate.js';
import { sentence } from '../../../../src/element/parts/manage/sentence.js';

const inLanguage = ($code: string, text: string): string => sentence({ locale: { $code } }, text);

it('a sentence begins with a capital, as its language has it', () => {
  assert.equal(inLanguage('en', 'your old email is here.'), 'Your old email is here.');
  assert.equal(inLanguage('tr', 'iletişim bilginiz'), 'İletişim bilginiz');
  assert.equal(inLanguage('en', 'it is here.'), 'It is here.');
  assert.equal(inLanguage('el', 'ο παλιός αριθμός σας'), 'Ο παλιός αριθμός σας');
});

it('a sentence that begins with an address leaves it as it is', () => {
  const text = `${isolate('ann@example.org')} is here.`;
  assert.equal(inLanguage('en', text), text);
});

it('what has no capital stays as it is, and so does nothing', () => {
  for (const text of ['', '您的原邮箱', 'Your email', '+1 201', '\n', '\ud800']) {
    assert.equal(inLanguage('en', text), text);
  }
});
