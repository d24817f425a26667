import { failure } from '../../../src/element/parts/failure/logic.js';
import type { TypedContact } from '../../../src/address/typed-contact.js';
import type { Contact, Credentials, LinkedAccount } from '../../../src/api/types.js';
import type { Logic } from '../../../src/element/flow/logic.js';
import type {
  CodeRequest,
  CodeSubmission,
  HandOver,
  ListRequest,
  NumberReading,
  SceneLoading,
  UnlinkRequest,
} from '../../../src/element/flow/requests.js';
import type { Offer, Scene, SentCode, Step } from '../../../src/element/flow/states.js';
import { scenes as accountScenes } from '../../../src/element/parts/account/logic.js';
import { scenes as flowScenes } from '../../../src/element/parts/flow/logic.js';
import { scenes as manageScenes } from '../../../src/element/parts/manage/logic.js';

/** What the tests of the flow have in common: people, addresses, requests. */

/** Every scene that there is. */
export const logic: Logic = {
  scenes: { ...flowScenes, ...accountScenes, ...manageScenes },
  failure,
};

/** The step that a page is told of in each scene; a hand-over's depends on its reason. */
export const stepIn: Readonly<Record<Exclude<Scene, 'hand-over'>, Step>> = {
  address: 'address',
  adding: 'address',
  code: 'code',
  conflict: 'conflict',
  done: 'done',
  list: 'manage',
  replacing: 'code',
};

/** The time of every event, unless a test says otherwise. */
export const NOW = 1_700_000_000_000;
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;

export const contact: Contact = { type: 'email', address: 'jo@example.com' };
export const phoneContact: Contact = { type: 'phone', address: '+12015550123' };

/** Texts that must not leave the flow: tests look for them in everything that does. */
export const CODE = 'SECRET-CODE';
export const PASSWORD = 'SECRET-PASSWORD';
export const credentials: Credentials = { id: 'account-1', password: PASSWORD };

export function holdsSecret(value: unknown): boolean {
  const text = JSON.stringify(value) as string | undefined;
  return text?.includes('SECRET-') ?? false;
}

export const account: LinkedAccount = {
  type: 'email',
  id: 'link-1',
  displayName: 'jo@example.com',
  authEnabled: true,
  status: 'ok',
};
/** What is linked before; `contact` takes its place. */
export const old: LinkedAccount = { ...account, id: 'link-0', displayName: 'old@example.com' };
export const phone: LinkedAccount = {
  ...account,
  type: 'phone',
  id: 'link-2',
  displayName: '+12015550123',
};

export const offer: Offer = { types: ['email', 'phone'], address: undefined, country: 'US' };

export const fresh: SentCode = {
  contact,
  expiresAt: NOW + 600 * SECOND,
  resendAt: NOW + 30 * SECOND,
  sends: 1,
  unconfirmed: false,
};
export const expired: SentCode = { ...fresh, expiresAt: NOW, resendAt: NOW };
/** What is known of a code while its check is awaited. */
export const submitted: SentCode = { ...fresh, unconfirmed: true };

export const requestOf = (flow: CodeRequest['flow'], to: TypedContact = contact): CodeRequest => ({
  type: 'request-code',
  contact: to,
  flow,
});

export const submission = (change: Partial<CodeSubmission> = {}): CodeSubmission => ({
  type: 'submit-code',
  contact,
  code: CODE,
  flow: 'link',
  force: false,
  unconfirmed: false,
  ...change,
});

export const handOver = (reason: HandOver['reason']): HandOver => ({
  type: 'hand-over',
  credentials,
  reason,
});

export const reading = (change: Partial<NumberReading> = {}): NumberReading => ({
  type: 'read-number',
  typed: '201 555 0123',
  country: 'US',
  language: 'en',
  ...change,
});

export const listing: ListRequest = { type: 'list-accounts' };

/** After a change that has just been told. */
export const listingAfter = (isLinked: boolean): ListRequest => ({
  ...listing,
  expected: { type: 'email', isLinked },
});

export const unlinking = (unconfirmed = false): UnlinkRequest => ({
  type: 'unlink-address',
  addressType: 'email',
  unconfirmed,
});

export const loading = (scene: Scene): SceneLoading => ({ type: 'load-scene', scene });
