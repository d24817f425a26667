import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readCode } from '../../../src/address/read-code.js';
import { readEmail } from '../../../src/address/read-email.js';
import { readBareNumber } from '../../../src/address/read-number.js';
import { readPlainEmail } from '../../../src/address/read-plain-email.js';
import { readEndpoint } from '../../../src/api/endpoint.js';
import { readConfiguration } from '../../../src/element/configuration/configuration.js';
import { readOffer } from '../../../src/element/configuration/offer.js';
import type { Settings } from '../../../src/element/configuration/settings.js';
import { address as texts } from '../../../src/element/locales/en/address.js';
import { english } from '../../../src/element/locales/english.js';
import { normalized } from '../../../src/element/locales/language-tag.js';
import { loadLocale } from '../../../src/element/locales/registry.js';
import { translator } from '../../../src/element/locales/translate.js';
import { readNumber } from '../../../src/element/parts/phone/phone-number.js';
import { shelfKey } from '../../../src/element/session/shelf-key.js';
import { badText, badValue } from '../../support/bad-input.js';
import { tryAll } from '../support/trials.js';

const settings = {
  flow: 'link',
  endpoint: '/api/glympse',
  apiKey: undefined,
  withCredentials: false,
  types: 'email phone',
  address: '',
  country: '',
  tokenProvider: undefined,
  credentialsHandler: undefined,
  id: '',
};

const name = fc.constantFrom(...(Object.keys(settings) as (keyof typeof settings)[]));
const page = 'https://page.example';

describe('whatever a page sets', () => {
  it('is read, or called wrong, and something can be offered all the same', async (t) => {
    await tryAll(t, 8000, [name, badValue, name, badValue], (one, value, other, second) => {
      const set = { ...settings, [one]: value(), [other]: second() } as Settings & { id: string };
      const read = readConfiguration(set, page, page);
      if (typeof read === 'object') {
        const { protocol, origin, username } = new URL(read.endpoint);
        assert.ok(protocol === 'https:' || origin === page || origin.startsWith('http:'));
        assert.equal(username, '');
        assert.match(typeof read.apiKey, /^(string|undefined)$/);
      }
      const { types, address, country } = readOffer(set);
      assert.ok(types.length > 0 && types.every((type) => /^(email|phone)$/.test(type)));
      assert.match(typeof address?.address, /^(string|undefined)$/);
      assert.equal(typeof country, 'string');
      assert.equal(typeof shelfKey(set), 'string');
    });
  });

  it('leads codes to a safe place, or nowhere', async (t) => {
    await tryAll(t, 4000, [badText], (text) => {
      const read = readEndpoint(text, page, page);
      if (read === undefined) return;
      const { protocol, origin, hostname, username, password } = new URL(read);
      assert.equal(username + password, '');
      const isNear = origin === page || /^(.*\.)?localhost$|^127\.|^\[::1\]$/.test(hostname);
      assert.ok(protocol === 'https:' || (protocol === 'http:' && isNear), read);
      assert.ok(read.endsWith('/'));
    });
  });

  it('is said as a text, or refused, where it is wording', async (t) => {
    const key = fc.constantFrom(...(Object.keys(texts) as (keyof typeof texts)[]));
    await tryAll(t, 4000, [key, badValue], (key, make) => {
      const value = make();
      const t = translator(texts, english, { [key]: value });
      try {
        assert.equal(typeof (t as (key: string, type: string) => unknown)(key, 'email'), 'string');
      } catch (error) {
        // A function of the page's that throws is caught where the view is made.
        assert.equal(typeof value, 'function', String(error));
      }
    });
  });

  it('is a language, or English', async (t) => {
    await tryAll(t, 2000, [badText], async (text) => {
      const language = normalized(text);
      const { $code } = await loadLocale(language);
      const isMeant = $code.split('-')[0] === language.split('-')[0];
      assert.ok($code === 'en' || isMeant || /^n[no]\b/.test(language), `${text}: ${$code}`);
      // What is made of it is what the platform takes, wherever the element asks it.
      assert.equal(Intl.getCanonicalLocales(language).length, 1);
    });
  });
});

describe('whatever is typed', () => {
  it('is read, or not', async (t) => {
    const country = fc.oneof(fc.constantFrom('', 'US', 'DE'), badText);
    await tryAll(t, 3000, [badText, country], (text, country) => {
      for (const read of [readEmail, readBareNumber, readPlainEmail, readCode]) read(text);
      const { contact } = readNumber(text, country) ?? {};
      if (contact) assert.match(contact.address, /^\+\d+$/);
    });
  });
});
