import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Settings } from '../../../src/element/configuration/settings.js';
import { Setup } from '../../../src/element/configuration/setup.js';

/** The page, as far as it is looked at. */
const page = { baseURI: 'https://shop.example/account/' };
Object.assign(globalThis, { document: page, self: { origin: 'https://shop.example' } });

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

let settings: Writable<Settings>;

beforeEach(() => {
  page.baseURI = 'https://shop.example/account/';
  settings = {
    flow: 'link',
    endpoint: 'api',
    apiKey: undefined,
    withCredentials: false,
    types: 'email phone',
    address: '',
    country: '',
    tokenProvider: undefined,
    credentialsHandler: undefined,
    fetch: undefined,
  };
});

describe('the set-up', () => {
  it('says whom the flow speaks to, and does not change by itself', () => {
    const setup = new Setup(settings);
    assert.equal(setup.wrong, undefined);
    assert.equal(setup.connection.endpoint, 'https://shop.example/account/api/');
    assert.ok(Object.isFrozen(setup.connection));
    assert.equal(setup.read(), false);
  });

  it('does not lead to another host when the page moves its base', () => {
    const setup = new Setup(settings);
    const { connection } = setup;
    page.baseURI = 'https://other.example/';
    assert.equal(setup.read(), false);
    assert.equal(setup.connection, connection);
  });

  for (const change of [
    { endpoint: '/other' },
    { flow: 'login' },
    { apiKey: 'key', tokenProvider: () => '', credentialsHandler: () => {} },
    { withCredentials: true },
  ]) {
    it(`is another one with another ${Object.keys(change)[0] ?? ''}`, () => {
      const setup = new Setup(settings);
      const { connection } = setup;
      Object.assign(settings, change);
      assert.equal(setup.read(), true);
      assert.notEqual(setup.connection, connection);
      assert.equal(setup.read(), false);
    });
  }

  for (const change of [
    { types: 'phone' },
    { address: 'jo@example.com' },
    { country: 'FR' },
    { tokenProvider: () => 'token' },
    { credentialsHandler: () => {} },
  ]) {
    it(`is the same one with another ${Object.keys(change)[0] ?? ''}`, () => {
      const setup = new Setup(settings);
      const { connection } = setup;
      Object.assign(settings, change);
      assert.equal(setup.read(), false);
      assert.equal(setup.connection, connection);
    });
  }

  it('speaks to nobody where it is wrong', () => {
    settings.endpoint = 'http://other.example/';
    const setup = new Setup(settings);
    assert.equal(setup.wrong, 'endpoint');
    assert.equal(setup.hasBeenRight, false);
    assert.throws(() => setup.connection, { code: 'invalid_configuration' });
  });

  it('does not go on with the host before, where the next one is wrong', () => {
    const setup = new Setup(settings);
    settings.endpoint = 'http://other.example/';
    assert.equal(setup.read(), true);
    assert.equal(setup.hasBeenRight, true);
    assert.throws(() => setup.connection, { code: 'invalid_configuration' });
  });

  it('is right as soon as what was missing is there', () => {
    settings.endpoint = '';
    const setup = new Setup(settings);
    assert.equal(setup.wrong, 'tokenProvider');
    settings.tokenProvider = () => 'token';
    setup.read();
    assert.equal(setup.wrong, 'credentialsHandler');
    settings.credentialsHandler = () => {};
    setup.read();
    assert.equal(setup.wrong, undefined);
    assert.ok(setup.connection.isDirect);
  });

  for (const [wrong, change, words] of [
    ['flow', { flow: 'logout' }, /flow="logout" is unknown/],
    ['types', { types: 'fax' }, /types="fax" is unknown/],
    ['endpoint', { endpoint: 'http://other.example/' }, /endpoint is not a URL that is safe/],
    ['tokenProvider', { endpoint: '' }, /tokenProvider is not set/],
    ['credentialsHandler', { endpoint: '', flow: 'login' }, /credentialsHandler is not set/],
  ] as const) {
    it(`tells the developer what is wrong with ${wrong}`, async () => {
      Object.assign(settings, change);
      const setup = new Setup(settings);
      assert.equal(setup.wrong, wrong);
      assert.match((await setup.advise()) ?? '', words);
    });
  }

  it('tells the developer nothing where it is right', async () => {
    assert.equal(await new Setup(settings).advise(), undefined);
  });
});
