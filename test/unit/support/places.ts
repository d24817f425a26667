import type { Problem } from '../../../src/element/flow/problem.js';
import type { Request } from '../../../src/element/flow/requests.js';
import type {
  AddingState,
  AddressState,
  CodeState,
  ConflictState,
  DoneState,
  FlowState,
  HandOverState,
  ListState,
  ReplacingState,
} from '../../../src/element/flow/states.js';
import {
  CODE,
  credentials,
  expired,
  fresh,
  handOver,
  listing,
  loading,
  offer,
  old,
  phone,
  reading,
  requestOf,
  submission,
  submitted,
  unlinking,
} from './scenery.js';

/** Every place that a person can be in, under a name, for the tests that go through all of them. */

const common = { offer, pending: undefined, problem: undefined } as const;

const addressAt = (change: Partial<AddressState> = {}): AddressState => ({
  ...common,
  scene: 'address',
  flow: 'link',
  type: 'email',
  addresses: { email: '', phone: '' },
  ...change,
});

const addingAt = (change: Partial<AddingState> = {}): AddingState => ({
  ...addressAt(),
  scene: 'adding',
  flow: 'manage',
  current: 'old@example.com',
  ...change,
});

const codeAt = (change: Partial<CodeState> = {}): CodeState => ({
  ...common,
  scene: 'code',
  flow: 'link',
  sent: fresh,
  ...change,
});

const conflictAt = (change: Partial<ConflictState> = {}): ConflictState => ({
  ...common,
  scene: 'conflict',
  flow: 'link',
  sent: fresh,
  code: CODE,
  replacement: undefined,
  stage: 'choosing',
  choice: undefined,
  ...change,
});

const handOverAt = (change: Partial<HandOverState> = {}): HandOverState => ({
  ...common,
  scene: 'hand-over',
  flow: 'login',
  sent: submitted,
  credentials,
  reason: 'login',
  ...change,
});

const listAt = (change: Partial<ListState> = {}): ListState => ({
  ...common,
  scene: 'list',
  flow: 'manage',
  type: 'email',
  ...change,
});

const replacingAt = (change: Partial<ReplacingState> = {}): ReplacingState => ({
  ...common,
  scene: 'replacing',
  flow: 'manage',
  sent: fresh,
  code: CODE,
  replacement: { old: 'old@example.com', force: false, isUnlinked: false },
  ...change,
});

const done: DoneState = { ...common, scene: 'done', flow: 'link', sent: fresh, outcome: 'linked' };

const refused: Problem = { code: 'credentials_handler_failed' };
const busy: Problem = { code: 'busy', status: 503 };
const bare = { type: 'read-text', as: 'bare-number', typed: '+1 201 555 0123' } as const;
const text = { type: 'read-text', as: 'email', typed: 'Jo <jo@example.com>' } as const;
const message = { type: 'read-text', as: 'code', typed: `Your code is ${CODE}.` } as const;

const entering = { stage: 'entering-code', code: undefined } as const;
const confirming = { stage: 'confirming-force' } as const;
const recover = { choice: 'recover' } as const;
const force = { choice: 'force' } as const;
const recovering = { sent: submitted, pending: submission({ flow: 'login' }) };
const forcing = { sent: submitted, pending: submission({ force: true }) };

const listed = { accounts: [old, phone] };
const asked = { ...listed, unlinking: 'email' } as const;

const kept = { old: 'old@example.com', force: false, isUnlinked: false };
const unlinked = { ...kept, isUnlinked: true };
const byForce = { ...unlinked, force: true };

const all = {
  address: addressAt(),
  'address, to log in': addressAt({ flow: 'login' }),
  'address, of a phone': addressAt({ type: 'phone' }),
  'address, misconfigured': addressAt({ problem: { code: 'invalid_configuration', fatal: true } }),
  'address, sending': addressAt({ pending: requestOf('link') }),
  'address, reading a number': addressAt({ type: 'phone', pending: reading() }),
  'address, reading a bare number': addressAt({ type: 'phone', pending: bare }),
  'address, reading a text': addressAt({ pending: text }),

  adding: addingAt(),
  'adding, of a phone': addingAt({ type: 'phone' }),
  'adding, sending': addingAt({ pending: requestOf('link') }),
  'adding, reading a number': addingAt({ type: 'phone', pending: reading() }),
  'adding, reading a text': addingAt({ pending: text }),

  code: codeAt(),
  'code, expired': codeAt({ sent: expired }),
  'code, loading': codeAt({ pending: loading('code') }),
  'code, sending': codeAt({ pending: requestOf('link') }),
  'code, reading a text': codeAt({ pending: message }),
  'code, checking': codeAt({ sent: submitted, pending: submission() }),
  'code, to log in': codeAt({ flow: 'login' }),
  'code, to log in, checking': codeAt({
    flow: 'login',
    sent: submitted,
    pending: submission({ flow: 'login' }),
  }),
  'code, to manage': codeAt({ flow: 'manage' }),
  'code, to manage, checking': codeAt({
    flow: 'manage',
    sent: submitted,
    pending: submission(),
  }),

  choosing: conflictAt(),
  'choosing, without code': conflictAt({ code: undefined }),
  'choosing, expired': conflictAt({ sent: expired }),
  'choosing, loading': conflictAt({ code: undefined, pending: loading('conflict') }),
  'choosing, checking': conflictAt({ ...recover, ...recovering }),
  'choosing, half replaced': conflictAt({ flow: 'manage', replacement: unlinked }),
  confirming: conflictAt(confirming),
  'confirming, without code': conflictAt({ ...confirming, code: undefined }),
  'confirming, expired': conflictAt({ ...confirming, sent: expired }),
  'confirming, checking': conflictAt({ ...confirming, ...force, ...forcing }),
  'confirming, half replaced': conflictAt({
    ...confirming,
    flow: 'manage',
    replacement: unlinked,
  }),
  'to recover': conflictAt({ ...entering, ...recover }),
  'to recover, expired': conflictAt({ ...entering, ...recover, sent: expired }),
  'to recover, sending': conflictAt({
    ...entering,
    ...recover,
    sent: expired,
    pending: requestOf('login'),
  }),
  'to recover, checking': conflictAt({ ...entering, ...recover, ...recovering }),
  'to recover, reading a text': conflictAt({ ...entering, ...recover, pending: message }),
  'to force': conflictAt({ ...entering, ...force }),
  'to force, expired': conflictAt({ ...entering, ...force, sent: expired }),
  'to force, sending': conflictAt({
    ...entering,
    ...force,
    sent: expired,
    pending: requestOf('link'),
  }),
  'to force, checking': conflictAt({ ...entering, ...force, ...forcing }),

  'hand-over': handOverAt({ pending: handOver('login') }),
  'hand-over, refused': handOverAt({ problem: refused }),
  'hand-over, to recover': handOverAt({
    flow: 'link',
    reason: 'recovery',
    pending: handOver('recovery'),
  }),
  'hand-over, to recover, refused': handOverAt({
    flow: 'link',
    reason: 'recovery',
    problem: refused,
  }),
  'hand-over, to manage': handOverAt({
    flow: 'manage',
    reason: 'recovery',
    pending: handOver('recovery'),
  }),

  done,

  'list, unknown': listAt(),
  'list, loading its part': listAt({ pending: loading('list') }),
  'list, asked for': listAt({ pending: listing }),
  'list, not to be had': listAt({ problem: busy }),
  list: listAt(listed),
  'list, with news': listAt({ ...listed, notice: { outcome: 'unlinked', type: 'email' } }),
  'list, asked for anew': listAt({ ...listed, pending: listing }),
  'list, not to be had anew': listAt({ ...listed, problem: busy }),
  'to unlink': listAt(asked),
  'to unlink, asked for anew': listAt({ ...asked, pending: listing }),
  'to unlink, refused': listAt({ ...asked, problem: busy }),
  unlinking: listAt({ ...asked, unconfirmed: 'email', pending: unlinking() }),
  'to unlink, in doubt': listAt({ ...asked, unconfirmed: 'email', problem: busy }),
  'list, asked for in doubt': listAt({ unconfirmed: 'email', pending: listing }),

  'to replace, loading': replacingAt({
    replacement: { ...kept, old: undefined },
    pending: loading('replacing'),
  }),
  'to replace, looking': replacingAt({
    replacement: { ...kept, old: undefined },
    pending: listing,
  }),
  'to replace': replacingAt(),
  'to replace, to link': replacingAt({ flow: 'link' }),
  'to replace, by force': replacingAt({ replacement: { ...kept, force: true } }),
  'to replace, expired': replacingAt({ sent: expired }),
  'to replace, without code': replacingAt({ code: undefined }),
  'to replace, reading a text': replacingAt({ code: undefined, pending: message }),
  'to replace, refused': replacingAt({ problem: busy }),
  'to replace, unlinking': replacingAt({
    replacement: { ...kept, unconfirmed: true },
    pending: unlinking(),
  }),
  'to replace, in doubt': replacingAt({
    replacement: { ...kept, unconfirmed: true },
    problem: busy,
  }),

  halfway: replacingAt({ replacement: unlinked, problem: busy }),
  'halfway, expired': replacingAt({ replacement: unlinked, sent: expired }),
  'halfway, without code': replacingAt({ replacement: unlinked, code: undefined }),
  'halfway, without code, expired': replacingAt({
    replacement: unlinked,
    code: undefined,
    sent: expired,
  }),
  'halfway, loading': replacingAt({
    replacement: unlinked,
    code: undefined,
    pending: loading('replacing'),
  }),
  'halfway, sending': replacingAt({
    replacement: unlinked,
    code: undefined,
    pending: requestOf('link'),
  }),
  'halfway, checking': replacingAt({
    replacement: unlinked,
    sent: submitted,
    pending: submission(),
  }),
  'halfway, checking, to link': replacingAt({
    flow: 'link',
    replacement: unlinked,
    sent: submitted,
    pending: submission(),
  }),
  'halfway, checking, by force': replacingAt({
    replacement: byForce,
    sent: submitted,
    pending: submission({ force: true }),
  }),
  'halfway, checking what is typed': replacingAt({
    replacement: unlinked,
    code: undefined,
    sent: submitted,
    pending: submission(),
  }),
} satisfies Readonly<Record<string, FlowState>>;

export type Place = keyof typeof all;

/** Whoever writes to a state that was left fails. */
function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(freeze);
    Object.freeze(value);
  }
  return value;
}

export const places: Readonly<Record<Place, FlowState>> = freeze(all);

export const placeNames = Object.keys(all) as readonly Place[];

export const placesWhere = (matches: (state: FlowState) => boolean): readonly Place[] =>
  placeNames.filter((name) => matches(places[name]));

/** Where nothing is awaited. */
export const resting = placesWhere(({ pending }) => !pending);

/** Where an answer to one of these is awaited. */
export const pendingOn = (...types: readonly Request['type'][]): readonly Place[] =>
  placesWhere(({ pending }) => pending !== undefined && types.includes(pending.type));

export const allBut = (names: readonly Place[], ...excepted: readonly Place[]): readonly Place[] =>
  names.filter((name) => !excepted.includes(name));
