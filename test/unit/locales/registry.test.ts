import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadLanguage, tags } from '../../../src/element/locales/catalogue.js';
import { english } from '../../../src/element/locales/english.js';
import { en } from '../../../src/element/locales/en.js';
import {
  loadLocale,
  registerLocale,
  registrations,
} from '../../../src/element/locales/registry.js';
import { translator } from '../../../src/element/locales/translate.js';

describe('a language that is loaded', () => {
  for (const tag of ['en', 'en-GB', 'EN', 'tlh', '', 'x-de', 'constructor', '__proto__']) {
    it(`is English where there are no texts: ${JSON.stringify(tag)}`, async () => {
      assert.equal(await loadLocale(tag), english);
    });
  }

  for (const tag of tags) {
    it(`is the whole of it: ${tag}`, async () => {
      assert.deepEqual(await loadLocale(tag), (await loadLanguage(tag)).default);
    });
  }

  it('is the nearest: de-AT', async () => {
    assert.deepEqual(await loadLocale('de-AT'), (await loadLanguage('de')).default);
  });
});

describe('a language of the page’s own', () => {
  it('counts from when it is registered, and is English where it is silent', async () => {
    assert.equal(await loadLocale('eo'), english);
    registerLocale({ $code: 'eo', $dir: 'ltr', sendCode: 'Sendi kodon', back: 'Reen' });
    const locale = await loadLocale('eo');
    const t = translator(en, locale, undefined);
    assert.equal(locale.$code, 'eo');
    assert.equal(t('sendCode'), 'Sendi kodon');
    assert.equal(t('back'), 'Reen');
    assert.equal(t('linkHeading'), en.linkHeading);
    assert.equal(t('continue'), en.continue);
    assert.equal(t('addressLabel', 'phone'), en.addressLabel('phone'));
  });

  it('has its own direction', async () => {
    registerLocale({ $code: 'yi', $dir: 'rtl' });
    assert.equal((await loadLocale('yi')).$dir, 'rtl');
    assert.equal((await loadLocale('yi-US')).$code, 'yi');
  });

  it('is the later one of two', async () => {
    registerLocale({ $code: 'la', $dir: 'ltr', back: 'Retro', stop: 'Siste' });
    registerLocale({ $code: 'la', $dir: 'ltr', back: 'Redi' });
    const { back, stop } = await loadLocale('la');
    assert.equal(back, 'Redi');
    assert.equal(stop, undefined);
  });

  it('leaves others alone', async () => {
    registerLocale({ $code: 'gd', $dir: 'ltr', back: 'Air ais' });
    assert.equal((await loadLocale('de')).back, 'Zurück');
    assert.equal(await loadLocale('fy'), english);
    assert.equal('back' in english, false);
  });

  it('is found by the nearest name, also that of a country', async () => {
    registerLocale({ $code: 'en-GB', $dir: 'ltr', sendCode: 'Post the code' });
    assert.equal((await loadLocale('en-GB')).sendCode, 'Post the code');
    assert.equal((await loadLocale('en_GB')).sendCode, 'Post the code');
    assert.equal(await loadLocale('en-US'), english);
    assert.equal(await loadLocale('en'), english);
  });

  it('comes before one that is there, and is English where it is silent', async () => {
    registerLocale({ $code: 'de-CH', $dir: 'ltr', sendCode: 'Code schicken' });
    assert.equal((await loadLocale('de')).sendCode, 'Code senden');
    registerLocale({ $code: 'de', $dir: 'ltr', sendCode: 'Her mit dem Code' });
    const locale = await loadLocale('de-AT');
    assert.equal(locale.sendCode, 'Her mit dem Code');
    assert.equal(locale.linkHeading, english.linkHeading);
    assert.equal((await loadLocale('de-CH')).sendCode, 'Code schicken');
  });

  it('may be English in other words', async () => {
    registerLocale({ $code: 'en', $dir: 'ltr', sendCode: 'Go' });
    assert.equal((await loadLocale('en-AU')).sendCode, 'Go');
    assert.equal((await loadLocale('en-AU')).linkHeading, english.linkHeading);
    assert.equal((await loadLocale('tlh')).sendCode, english.sendCode);
  });

  for (const [given, asked, code] of [
    ['nn', 'nn', 'nn'],
    ['nn', 'nn-NO', 'nn'],
    ['no', 'no', 'no'],
    ['pt_br', 'pt-BR', 'pt-BR'],
    ['pt_br', 'pt', 'pt-BR'],
    ['EN-us', 'en-US', 'en-US'],
  ] as const) {
    it(`is found however it is spelled: ${given} for ${asked}`, async () => {
      registerLocale({ $code: given, $dir: 'ltr', sendCode: `in ${given}` });
      const { $code, sendCode } = await loadLocale(asked);
      assert.equal(sendCode, `in ${given}`);
      // What the platform takes for times.
      assert.equal($code, code);
      assert.doesNotThrow(() => new Intl.RelativeTimeFormat($code));
    });
  }

  it('leaves the written form of Norwegian that most read to itself', async () => {
    registerLocale({ $code: 'nn', $dir: 'ltr', sendCode: 'Send koden' });
    assert.equal((await loadLocale('nb')).$code, 'nb');
  });

  for (const wrong of [undefined, null, 'de', 7, {}, { $code: '' }, { $code: '!' }, { $code: 5 }]) {
    it(`is refused where it does not say which it is: ${JSON.stringify(wrong)}`, () => {
      assert.throws(
        () => {
          registerLocale(wrong as never);
        },
        { name: 'TypeError', message: '$code is no language' },
      );
    });
  }

  it('is told of at once', () => {
    let heard = 0;
    registrations.addEventListener('change', () => heard++, { once: true });
    registerLocale({ $code: 'ia', $dir: 'ltr' });
    assert.equal(heard, 1);
  });
});
