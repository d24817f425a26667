import assert from 'node:assert/strict';
import { Visitor } from './visitor.js';

/**
 * What is done in every app.
 *
 * @typedef {object} Place
 * @property {import('puppeteer-core').Browser} browser
 * @property {import('glympse-account-link/sandbox').Sandbox} sandbox
 * @property {string} origin
 * @property {string} [path]
 */

export async function link(place) {
  const visitor = await Visitor.arrive(place.browser, place);
  await visitor.enterAddress();
  await visitor.enterCode();
  await visitor.sees('heading', 'Your email is linked');
  assert.deepEqual(visitor.account.linked, { email: visitor.address });
  assert.deepEqual(visitor.heard, ['log: linked email']);
  await visitor.leave();
}

export async function recover(place) {
  const visitor = await Visitor.arrive(place.browser, place);
  const { address } = visitor;
  const earlier = place.sandbox.accounts.create({ email: address });
  await visitor.enterAddress();
  await visitor.enterCode();
  await visitor.sees('dialog', 'You already have a Glympse account with this email');
  await visitor.press('recover-button');
  await visitor.sees('heading', 'Your account is recovered');
  assert.equal(await visitor.session(), earlier.id);
  assert.deepEqual([earlier.linked, visitor.account.linked], [{ email: address }, {}]);
  const way = await visitor.sees('link', 'Go to your account');
  await Promise.all([visitor.page.waitForNavigation(), way.click()]);
  await visitor.sees('heading', 'Link your Glympse account');
  assert.deepEqual(visitor.heard, []);
  await visitor.leave();
}

export async function fail(place) {
  const visitor = await Visitor.arrive(place.browser, place);
  await visitor.enterAddress('nobody');
  await visitor.reads('error', 'Enter an email address like name@example.com.');
  await visitor.enterAddress();
  const code = await visitor.code();
  await visitor.enter('code-input', code === '000000' ? '111111' : '000000');
  await visitor.reads('error', 'code');
  assert.deepEqual(visitor.account.linked, {});
  await visitor.enterCode();
  await visitor.sees('heading', 'Your email is linked');
  assert.deepEqual(visitor.heard, ['log: linked email']);
  await visitor.leave();
}
