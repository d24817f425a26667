import type { AddressType } from '../../src/api/types.js';
import type { Choice, Flow } from '../../src/element/flow/states.js';

export type Linked = Partial<Record<AddressType, string>>;

/** The address that a journey is about. */
export const address = 'jo@example.com';

/** The one that the account has before. */
export const former = 'sam@example.com';

/** Every way through the element: what is there before, and what the person wants. */
export interface Journey {
  readonly name: string;
  readonly flow: Flow;
  /** What the account in use is linked to before. */
  readonly linked?: Linked;
  /** What another account is linked to. */
  readonly owner?: Linked;
  /** What the person wants of the list. */
  readonly act?: 'add' | 'replace' | 'unlink';
  /** Which way they take where the address belongs to another account. */
  readonly choice?: Choice;
  /** They ask for another code first, or their code runs out before they choose or confirm. */
  readonly detour?: 'resend' | 'expiry';
  readonly outcome: {
    /** Events that the page hears, each once. */
    readonly events: readonly ('linked' | 'recovered' | 'unlinked')[];
    /** What the account in use is linked to in the end. */
    readonly linked: Linked;
    /** Another account is in use in the end. */
    readonly isOther?: boolean;
  };
}

const linked = { email: address };
const owner = linked;
const old = { email: former };

const link: Journey = { name: 'link', flow: 'link', outcome: { events: ['linked'], linked } };

const logIn: Journey = {
  name: 'login',
  flow: 'login',
  outcome: { events: ['linked'], linked, isOther: true },
};

const recover: Journey = {
  name: 'conflict → recover',
  flow: 'link',
  owner,
  choice: 'recover',
  outcome: { events: ['recovered'], linked, isOther: true },
};

const force: Journey = { ...link, name: 'conflict → force', owner, choice: 'force' };

const add: Journey = { ...link, name: 'list, add', flow: 'manage', act: 'add' };

const replace: Journey = {
  ...add,
  name: 'list, replace',
  act: 'replace',
  linked: old,
  outcome: { events: ['unlinked', 'linked'], linked },
};

const replaceForced: Journey = {
  ...replace,
  name: 'list, replace → conflict → force',
  owner,
  choice: 'force',
};

const again = (journey: Journey, detour: NonNullable<Journey['detour']>): Journey => ({
  ...journey,
  name: `${journey.name}, ${detour}`,
  detour,
});

export const journeys: readonly Journey[] = [
  link,
  again(link, 'resend'),
  logIn,
  again(logIn, 'resend'),
  { ...logIn, name: 'login to an account', owner },
  recover,
  again(recover, 'expiry'),
  force,
  again(force, 'expiry'),
  { ...replace, name: 'link → replace', flow: 'link' },
  add,
  again(add, 'resend'),
  replace,
  again(replace, 'expiry'),
  {
    ...replace,
    name: 'list, unlink',
    act: 'unlink',
    outcome: { events: ['unlinked'], linked: {} },
  },
  { ...recover, name: 'list, add → conflict → recover', flow: 'manage', act: 'add' },
  { ...force, name: 'list, add → conflict → force', flow: 'manage', act: 'add' },
  again(
    { ...recover, name: 'list, add → conflict → recover', flow: 'manage', act: 'add' },
    'expiry',
  ),
  again({ ...force, name: 'list, add → conflict → force', flow: 'manage', act: 'add' }, 'expiry'),
  replaceForced,
  {
    ...recover,
    name: 'list, replace → conflict → recover',
    flow: 'manage',
    act: 'replace',
    linked: old,
  },
];
