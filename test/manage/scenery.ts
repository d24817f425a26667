import type {
  CodeState,
  FlowState,
  ListRequest,
  ManageState,
  Problem,
  Replacement,
  UnlinkRequest,
} from '../../src/element/flow/types.js';
import {
  account,
  addressOf,
  CODE,
  codeOf,
  conflictOf,
  credentials,
  expired,
  fresh,
  handOverOf,
  requestOf,
  submissionOf,
} from '../flow/scenery.js';
import { still } from '../flow/table.js';

/** Every place that a person can be in who manages or replaces what is linked. */

export const listRequest: ListRequest = { type: 'list-accounts' };
export const unlinkRequest: UnlinkRequest = {
  type: 'unlink-address',
  addressType: 'email',
  unconfirmed: false,
};
/** What is linked before; `contact` of the flow's scenery takes its place. */
export const old = { ...account, id: 'link-0', displayName: 'old@example.com' };
export const phone = { ...account, type: 'phone', id: 'link-2', displayName: '+12015550123' };
export const busy: Problem = { code: 'busy', detail: undefined, status: 503 };

const manageOf = (change: Partial<ManageState> = {}): ManageState => ({
  step: 'manage',
  flow: 'manage',
  type: 'email',
  ...still,
  ...change,
});

const listed = { accounts: [old, phone] };
const asked = { ...listed, unlinking: 'email' } as const;

const listStates = {
  'before loading': manageOf(),
  loading: manageOf({ pending: listRequest }),
  'not loaded': manageOf({ problem: busy }),
  listed: manageOf(listed),
  'listed, with news': manageOf({ ...listed, notice: { outcome: 'unlinked', type: 'email' } }),
  'listed, refreshing': manageOf({ ...listed, pending: listRequest }),
  'listed, not refreshed': manageOf({ ...listed, problem: busy }),
  'asked to unlink': manageOf(asked),
  unlinking: manageOf({ ...asked, unconfirmed: 'email', pending: unlinkRequest }),
  'asked to unlink, in doubt': manageOf({ ...asked, unconfirmed: 'email', problem: busy }),
  'loading, in doubt': manageOf({ unconfirmed: 'email', pending: listRequest }),
  'not unlinked': manageOf({ ...asked, problem: busy }),
};

const flow = 'manage';

/** The steps that lead to a link, on the way to the list. */
const linkStates = {
  adding: addressOf({ flow }),
  'adding, requesting': addressOf({ flow, pending: requestOf('link') }),
  proving: codeOf({ flow }),
  'proving, submitting': codeOf({
    flow,
    sent: { ...fresh, unconfirmed: true },
    pending: submissionOf(),
  }),
  'recovering, handing over': conflictOf({
    flow,
    choice: 'recover',
    credentials,
    pending: handOverOf('recovery'),
  }),
  'forcing, submitting': conflictOf({
    flow,
    stage: 'confirming-force',
    choice: 'force',
    sent: { ...fresh, unconfirmed: true },
    pending: submissionOf({ force: true }),
  }),
};

export interface Replacing extends CodeState {
  readonly replacement: Replacement;
}

const replacingOf = (change: Partial<CodeState> = {}, isUnlinked = false): Replacing => ({
  ...codeOf({ flow }),
  code: CODE,
  replacement: { current: old, force: false, isUnlinked },
  ...change,
});
const halfwayOf = (change: Partial<CodeState> = {}) => replacingOf(change, true);
const submitted = { ...fresh, unconfirmed: true };

const askedStates = {
  'replacement, after a reload': replacingOf({ code: undefined }),
  'looking up': replacingOf({
    pending: listRequest,
    replacement: { current: undefined, force: false, isUnlinked: false },
  }),
  'asked to replace': replacingOf(),
  'asked to replace, expired': replacingOf({ sent: expired }),
  'asked to replace by force': replacingOf({
    replacement: { current: old, force: true, isUnlinked: false },
  }),
  'asked to replace, to link': replacingOf({ flow: 'link' }),
  'unlinking to replace': replacingOf({
    pending: unlinkRequest,
    replacement: { current: old, force: false, isUnlinked: false, unconfirmed: true },
  }),
  'asked to replace, in doubt': replacingOf({
    problem: busy,
    replacement: { current: old, force: false, isUnlinked: false, unconfirmed: true },
  }),
  'not unlinked to replace': replacingOf({ problem: busy }),
};

const halfwayStates = {
  halfway: halfwayOf({ problem: busy }),
  'halfway, expired': halfwayOf({ sent: expired }),
  'halfway, without code': halfwayOf({ code: undefined }),
  'halfway, without code, expired': halfwayOf({ code: undefined, sent: expired }),
  'halfway, submitting': halfwayOf({ sent: submitted, pending: submissionOf() }),
  'halfway, submitting by force': halfwayOf({
    sent: submitted,
    pending: submissionOf({ force: true }),
    replacement: { current: old, force: true, isUnlinked: true },
  }),
  'halfway, submitting what is typed': halfwayOf({
    code: undefined,
    sent: submitted,
    pending: submissionOf(),
  }),
  'halfway, requesting': halfwayOf({ code: undefined, pending: requestOf('link') }),
  'halfway, submitting, to link': halfwayOf({
    flow: 'link',
    sent: submitted,
    pending: submissionOf(),
  }),
};

export const manageStates = { ...listStates, ...linkStates, ...askedStates, ...halfwayStates };

export type ManageStateName = keyof typeof manageStates;

const namesWhere = (matches: (state: FlowState, name: string) => boolean): ManageStateName[] =>
  (Object.entries(manageStates) as [ManageStateName, FlowState][])
    .filter(([name, state]) => matches(state, name))
    .map(([name]) => name);

/** Groups that do not overlap, and are all there are. */
export const groups = {
  inList: Object.keys(listStates) as (keyof typeof listStates)[],
  linking: Object.keys(linkStates) as (keyof typeof linkStates)[],
  asked: Object.keys(askedStates) as (keyof typeof askedStates)[],
  halfway: Object.keys(halfwayStates) as (keyof typeof halfwayStates)[],
};

export const replacing = [...groups.asked, ...groups.halfway];

/** The names but for some. */
export const allBut = (...names: readonly ManageStateName[]): ManageStateName[] =>
  namesWhere((_, name) => !names.some((other) => other === name));

export const pendingOn = (type: string): ManageStateName[] =>
  namesWhere(({ pending }) => pending?.type === type);
