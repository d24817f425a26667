import { Actor, EMAIL, offline, PHONE } from './actor.js';

/**
 * What a person can see of the element, each in the plainest way that leads there.
 *
 * @typedef {object} Scene
 * @property {string} name What names a file, too.
 * @property {boolean} [isModal] A modal dialog is open: there can be one of them in a window.
 * @property {(actor: Actor) => Promise<void>} come
 */

/** Milliseconds. */
const CODE_LIFETIME = 600_000;
const COOL_DOWN = 30_000;

const never = () => new Promise(() => {});

/** What the service refuses, and what is not tried again by itself. */
const refusal = { failure: { code: 'refused', status: 400 } };

/** Its answer is lost, as often as it is tried. */
const lost = { drop: 'after', times: 9 };

/** @type {readonly Scene[]} */
const address = [
  { name: 'address-email', come: (actor) => actor.open() },
  {
    name: 'address-phone',
    async come(actor) {
      await actor.open();
      await actor.press('type-button');
      await actor.part('country-select');
    },
  },
  {
    name: 'address-phone-hint',
    async come(actor) {
      await actor.open({ types: 'phone email', country: 'DE' });
      await actor.part('country-select');
      // That begins with the country's own code, so that it may be meant with a plus sign or without.
      await actor.type('address-input', '4917612345678');
      await actor.sees('#meant', ({ textContent }) => textContent);
    },
  },
  { name: 'address-one-type', come: (actor) => actor.open({ types: 'email' }) },
  { name: 'address-login', come: (actor) => actor.open({ flow: 'login' }) },
  { name: 'address-disabled', come: (actor) => actor.open({ disabled: true, address: EMAIL }) },
  {
    name: 'address-sending',
    async come(actor) {
      actor.script('linked_accounts/confirm', { hold: true });
      await actor.open();
      await actor.submitAddress(EMAIL);
      await actor.waits();
    },
  },
];

/**
 * One of each kind of failure, at the address.
 *
 * @type {readonly Scene[]}
 */
const addressFailures = [
  {
    name: 'address-missing',
    async come(actor) {
      await actor.open();
      await actor.submit();
      await actor.fails();
    },
  },
  {
    name: 'address-invalid-email',
    async come(actor) {
      await actor.open();
      await actor.submitAddress('robin.lindqvist');
      await actor.fails();
    },
  },
  {
    name: 'address-invalid-phone',
    async come(actor) {
      await actor.open({ types: 'phone email', country: 'US' });
      await actor.part('country-select');
      await actor.submitAddress('20155');
      await actor.fails();
    },
  },
  failure('address-network-error', { drop: 'before' }),
  failure('address-invalid-response', { raw: { status: 502, body: '<h1>Bad Gateway</h1>' } }),
  failure('address-refused', { failure: { code: 'invalid_argument', status: 400 } }),
  failure('address-unknown-failure', refusal),
  failure('address-too-many-requests', {
    failure: { code: 'rate_limit', status: 429, retryAfter: 90 },
  }),
  failure('address-no-more-served', { failure: { code: 'disabled', status: 403 } }),
  {
    name: 'address-offline',
    async come(actor) {
      actor.script('linked_accounts/confirm', { drop: 'before' });
      await actor.open();
      await offline(async () => {
        await actor.submitAddress(EMAIL);
        await actor.fails();
      });
    },
  },
  {
    name: 'address-nobody-signed-in',
    async come(actor) {
      await actor.open({ tokenProvider: () => Promise.reject(new Error('signed out')) });
      await actor.submitAddress(EMAIL);
      await actor.fails();
    },
  },
  {
    name: 'misconfigured',
    async come(actor) {
      await actor.open({ credentialsHandler: undefined });
      await actor.submitAddress(EMAIL);
      await actor.fails();
    },
  },
];

/** @returns {Scene} */
function failure(name, scenario) {
  return {
    name,
    async come(actor) {
      actor.script('linked_accounts/confirm', scenario);
      await actor.open();
      await actor.submitAddress(EMAIL);
      await actor.fails();
    },
  };
}

/** @type {readonly Scene[]} */
const code = [
  { name: 'code-email', come: (actor) => actor.comeToCode() },
  { name: 'code-phone', come: (actor) => actor.comeToCode({}, PHONE) },
  {
    name: 'code-resendable',
    async come(actor) {
      await actor.comeToCode();
      actor.clock.advance(COOL_DOWN + 1000);
      await actor.sees('[part~=resend-button][aria-disabled=false]');
    },
  },
  {
    name: 'code-checking',
    async come(actor) {
      await actor.comeToCode();
      actor.script('linked_accounts/link', { hold: true });
      await actor.submitCode();
      await actor.waits();
    },
  },
  {
    name: 'code-missing',
    async come(actor) {
      await actor.comeToCode();
      await actor.submit();
      await actor.fails();
    },
  },
  {
    name: 'code-wrong',
    async come(actor) {
      await actor.comeToCode();
      await actor.submitCode('123');
      await actor.fails();
    },
  },
  {
    name: 'code-expiring',
    async come(actor) {
      await actor.comeToCode();
      actor.clock.advance(CODE_LIFETIME - 42_000);
      await actor.element.updateComplete;
    },
  },
  {
    name: 'code-expired',
    async come(actor) {
      await actor.comeToCode();
      actor.clock.advance(CODE_LIFETIME);
      await actor.fails();
    },
  },
  {
    name: 'code-asking-for-new',
    async come(actor) {
      await actor.comeToCode();
      actor.clock.advance(COOL_DOWN + 1000);
      actor.script('linked_accounts/confirm', { hold: true });
      await actor.press('resend-button');
      await actor.waits();
    },
  },
  {
    name: 'code-resent',
    async come(actor) {
      await actor.comeToCode();
      actor.clock.advance(COOL_DOWN + 1000);
      await actor.press('resend-button');
      await actor.sees('[part~=resend-button][aria-disabled=true]:not(.busy)');
    },
  },
  {
    name: 'code-too-many-requests',
    async come(actor) {
      await actor.comeToCode();
      actor.clock.advance(COOL_DOWN + 1000);
      const limit = { code: 'rate_limit', status: 429, retryAfter: 90 };
      actor.script('linked_accounts/confirm', { failure: limit });
      await actor.press('resend-button');
      await actor.fails();
    },
  },
  {
    name: 'code-trying-again',
    async come(actor) {
      await actor.comeToCode();
      actor.script('linked_accounts/link', { drop: 'before', times: 9 });
      await actor.submitCode();
      await actor.part('stop-button');
    },
  },
  {
    name: 'code-waiting-for-connection',
    async come(actor) {
      await actor.comeToCode();
      actor.script('linked_accounts/link', { drop: 'before', times: 9 });
      await offline(async () => {
        await actor.submitCode();
        await actor.part('stop-button');
      });
    },
  },
  {
    name: 'code-disabled',
    async come(actor) {
      await actor.comeToCode();
      actor.element.disabled = true;
      await actor.sees('fieldset:disabled');
    },
  },
  {
    name: 'internal-error',
    async come(actor) {
      await actor.comeToCode({
        messages: {
          ...actor.settings.messages,
          code_missing: () => {
            throw new Error('a wording of the page that is broken');
          },
        },
      });
      await actor.submit();
      await actor.fails();
    },
  },
];

/** The answer to a call is lost, and what has come of it cannot be looked up: nobody knows. */
async function loseTrack(actor, call, act) {
  actor.script(call, lost);
  actor.script('linked_accounts', lost);
  await act();
  await actor.press('stop-button');
  await actor.fails();
}

/** The page asks in its own way what to do about a conflict. */
async function comeToOwnDialog(actor) {
  const told = new Promise((resolve) => {
    actor.element.addEventListener('conflict', (event) => {
      event.preventDefault();
      resolve(event);
    });
  });
  actor.give({ email: EMAIL });
  await actor.comeToCode();
  await actor.submitCode();
  const event = await told;
  await actor.part('retry-button');
  return event;
}

/** @type {readonly Scene[]} */
const conflict = [
  { name: 'conflict', isModal: true, come: (actor) => actor.comeToConflict() },
  { name: 'conflict-phone', isModal: true, come: (actor) => actor.comeToConflict({}, 'phone') },
  {
    name: 'conflict-without-force',
    isModal: true,
    come: (actor) => actor.comeToConflict({ forceLink: 'never' }),
  },
  {
    name: 'conflict-recovering',
    isModal: true,
    async come(actor) {
      await actor.comeToConflict();
      actor.script('account/create', { hold: true });
      await actor.press('recover-button');
      await actor.waits();
    },
  },
  {
    name: 'conflict-failed',
    isModal: true,
    async come(actor) {
      await actor.comeToConflict();
      actor.script('account/create', refusal);
      await actor.press('recover-button');
      await actor.fails();
    },
  },
  {
    name: 'conflict-trying-again',
    isModal: true,
    async come(actor) {
      await actor.comeToConflict();
      actor.script('account/create', { drop: 'before', times: 9 });
      await actor.press('recover-button');
      await actor.part('stop-button');
    },
  },
  {
    name: 'conflict-force',
    isModal: true,
    async come(actor) {
      await actor.comeToConflict();
      await actor.press('force-button');
      await actor.part('confirm-force-button');
    },
  },
  {
    name: 'conflict-force-in-doubt',
    isModal: true,
    async come(actor) {
      await actor.comeToConflict();
      await actor.press('force-button');
      await loseTrack(actor, 'linked_accounts/link', () => actor.press('confirm-force-button'));
    },
  },
  {
    name: 'conflict-new-code',
    isModal: true,
    async come(actor) {
      await actor.comeToConflict();
      actor.clock.advance(CODE_LIFETIME);
      await actor.press('recover-button');
      await actor.part('code-input');
      await actor.sees('[part~=sent-to]', ({ textContent }) => textContent.trim());
    },
  },
  {
    name: 'conflict-facts',
    isModal: true,
    async come(actor) {
      await actor.comeToConflict({
        accountFacts: () => ({
          current: 'Made today',
          other: ['Robin Lindqvist', 'since 2019', '12 favorites'],
        }),
      });
      await actor.sees('[part=facts]', ({ textContent }) => textContent);
    },
  },
  {
    name: 'conflict-in-page',
    come: (actor) => comeToOwnDialog(actor),
  },
  {
    name: 'conflict-in-page-failed',
    async come(actor) {
      actor.script('account/create', refusal);
      (await comeToOwnDialog(actor)).recover();
      await actor.fails();
    },
  },
  {
    name: 'conflict-in-page-new-code',
    async come(actor) {
      const event = await comeToOwnDialog(actor);
      actor.clock.advance(CODE_LIFETIME);
      event.recover();
      await actor.part('code-input');
      await actor.sees('[part~=sent-to]', ({ textContent }) => textContent.trim());
    },
  },
  {
    name: 'hand-over-finishing',
    isModal: true,
    async come(actor) {
      await actor.comeToConflict({ credentialsHandler: never });
      await actor.press('recover-button');
      await actor.part('retry-button');
    },
  },
  {
    name: 'hand-over-failed',
    isModal: true,
    async come(actor) {
      await actor.comeToConflict({
        credentialsHandler: () => Promise.reject(new Error('could not be kept')),
      });
      await actor.press('recover-button');
      await actor.part('retry-button');
      await actor.fails();
    },
  },
  {
    name: 'login-finishing',
    async come(actor) {
      await actor.open({ flow: 'login', credentialsHandler: never });
      await actor.submitAddress(EMAIL);
      await actor.submitCode();
      await actor.part('retry-button');
    },
  },
];

/** @type {readonly Scene[]} */
const done = [
  {
    name: 'done-linked',
    async come(actor) {
      await actor.comeToCode();
      await actor.submitCode();
      await actor.part('done');
    },
  },
  {
    name: 'done-forced',
    async come(actor) {
      await actor.comeToConflict();
      await actor.press('force-button');
      await actor.press('confirm-force-button');
      await actor.part('done');
    },
  },
  {
    name: 'done-recovered',
    async come(actor) {
      await actor.comeToConflict();
      await actor.press('recover-button');
      await actor.part('done');
    },
  },
  {
    name: 'done-logged-in',
    async come(actor) {
      await actor.open({ flow: 'login' });
      await actor.submitAddress(EMAIL);
      await actor.submitCode();
      await actor.part('done');
    },
  },
];

/** @type {readonly Scene[]} */
const list = [
  {
    name: 'list-loading',
    async come(actor) {
      actor.script('linked_accounts', { hold: true });
      await actor.open({ flow: 'manage' });
      await actor.waits();
    },
  },
  { name: 'list-empty', come: (actor) => actor.comeToList() },
  {
    name: 'list-one',
    async come(actor) {
      actor.link('email', EMAIL);
      await actor.comeToList();
    },
  },
  {
    name: 'list-two',
    async come(actor) {
      actor.link('email', EMAIL);
      actor.link('phone', PHONE);
      await actor.comeToList();
    },
  },
  {
    name: 'list-needs-attention',
    async come(actor) {
      actor.link('email', EMAIL);
      actor.link('phone', PHONE);
      actor.sandbox.accounts.askToRefresh(actor.accountId, 'email');
      actor.sandbox.accounts.disableLogIn(actor.accountId, 'phone');
      await actor.comeToList();
    },
  },
  {
    name: 'list-failed',
    async come(actor) {
      actor.script('linked_accounts', refusal);
      await actor.open({ flow: 'manage' });
      await actor.part('failure');
    },
  },
  {
    name: 'list-not-up-to-date',
    async come(actor) {
      actor.link('email', EMAIL);
      await actor.comeToList();
      actor.script('linked_accounts', refusal);
      await actor.press('unlink-button');
      await actor.press('back-button');
      await actor.part('failure');
    },
  },
  {
    name: 'list-trying-again',
    async come(actor) {
      actor.script('linked_accounts', { drop: 'before', times: 9 });
      await actor.open({ flow: 'manage' });
      await actor.part('stop-button');
    },
  },
  {
    name: 'list-unlinked',
    async come(actor) {
      actor.link('email', EMAIL);
      actor.link('phone', PHONE);
      await actor.comeToList();
      await actor.press('unlink-button');
      await actor.press('confirm-unlink-button');
      await actor.part('add-button');
    },
  },
  {
    name: 'list-linked',
    async come(actor) {
      await actor.comeToList();
      await actor.press('add-button');
      await actor.submitAddress(EMAIL);
      await actor.submitCode();
      await actor.part('replace-button');
    },
  },
  {
    name: 'list-disabled',
    async come(actor) {
      actor.link('email', EMAIL);
      await actor.comeToList({ disabled: true });
    },
  },
  {
    name: 'adding',
    async come(actor) {
      await actor.comeToList();
      await actor.press('add-button');
      await actor.part('address-input');
    },
  },
  {
    name: 'adding-phone',
    async come(actor) {
      await actor.comeToList({ types: 'phone email' });
      await actor.press('add-button');
      await actor.part('country-select');
    },
  },
  {
    name: 'adding-in-place',
    async come(actor) {
      actor.link('email', 'old.address@example.com');
      await actor.comeToList();
      await actor.press('replace-button');
      await actor.part('address-input');
    },
  },
];

/** @type {readonly Scene[]} */
const changes = [
  {
    name: 'unlink',
    isModal: true,
    async come(actor) {
      actor.link('email', EMAIL);
      actor.link('phone', PHONE);
      await actor.comeToList();
      await actor.press('unlink-button');
      await actor.part('confirm-unlink-button');
    },
  },
  {
    name: 'unlink-last',
    isModal: true,
    async come(actor) {
      actor.link('email', EMAIL);
      await actor.comeToList();
      await actor.press('unlink-button');
      await actor.part('confirm-unlink-button');
    },
  },
  {
    name: 'unlink-under-way',
    isModal: true,
    async come(actor) {
      actor.link('email', EMAIL);
      actor.script('linked_accounts/unlink', { hold: true });
      await actor.comeToList();
      await actor.press('unlink-button');
      await actor.press('confirm-unlink-button');
      await actor.waits();
    },
  },
  {
    name: 'unlink-failed',
    isModal: true,
    async come(actor) {
      actor.link('email', EMAIL);
      actor.script('linked_accounts/unlink', refusal);
      await actor.comeToList();
      await actor.press('unlink-button');
      await actor.press('confirm-unlink-button');
      await actor.fails();
    },
  },
  {
    name: 'unlink-in-doubt',
    isModal: true,
    async come(actor) {
      actor.link('email', EMAIL);
      await actor.comeToList();
      await actor.press('unlink-button');
      await loseTrack(actor, 'linked_accounts/unlink', () => actor.press('confirm-unlink-button'));
    },
  },
  {
    name: 'replace',
    isModal: true,
    async come(actor) {
      await actor.comeToReplacing();
      await actor.submitCode();
      await actor.part('confirm-replace-button');
    },
  },
  {
    name: 'replace-unknown-address',
    isModal: true,
    come: comeToReplaceUnknown,
  },
  {
    name: 'replace-linking',
    isModal: true,
    async come(actor) {
      await actor.comeToReplacing();
      await actor.submitCode();
      await actor.part('confirm-replace-button');
      actor.script('linked_accounts/link', { hold: true });
      await actor.press('confirm-replace-button');
      await actor.sandbox.scenarios.held();
    },
  },
  {
    name: 'replace-half-done',
    isModal: true,
    async come(actor) {
      await comeHalfWay(actor);
    },
  },
  {
    name: 'replace-half-done-new-code',
    isModal: true,
    async come(actor) {
      await comeHalfWay(actor);
      actor.clock.advance(CODE_LIFETIME);
      await actor.part('code-input');
    },
  },
  {
    name: 'replace-half-done-in-doubt',
    isModal: true,
    async come(actor) {
      await comeToReplaceUnknown(actor);
      await loseTrack(actor, 'linked_accounts/link', () => actor.press('confirm-replace-button'));
    },
  },
];

/** Something is linked, and what that is cannot be looked up. */
async function comeToReplaceUnknown(actor) {
  actor.link('email', 'old.address@example.com');
  await actor.comeToCode();
  actor.script('linked_accounts', refusal);
  await actor.submitCode();
  await actor.sees('[part~=confirm-replace-button][aria-disabled=false]');
}

/** The old address is unlinked, and linking the new one has failed. */
async function comeHalfWay(actor) {
  await actor.comeToReplacing();
  await actor.submitCode();
  await actor.part('confirm-replace-button');
  actor.script('linked_accounts/link', refusal);
  await actor.press('confirm-replace-button');
  await actor.fails();
}

/** Every scene. @type {readonly Scene[]} */
export const scenes = [
  ...address,
  ...addressFailures,
  ...code,
  ...conflict,
  ...done,
  ...list,
  ...changes,
];

/**
 * Brings an element to a scene. Rejects where it does not come there.
 *
 * @param {Scene} scene
 * @param {ConstructorParameters<typeof Actor>[0]} stage
 * @returns {Promise<Actor>}
 */
export async function play(scene, stage) {
  const actor = new Actor(stage);
  try {
    await scene.come(actor);
    await actor.element.updateComplete;
  } catch (error) {
    throw new Error(`${scene.name}: ${error.message}`, { cause: error });
  }
  return actor;
}
