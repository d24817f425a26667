import type { Transition } from '../../src/element/flow/transition.js';
import type {
  Effect,
  FlowState,
  ManageAnswerEvent,
  ManageEvent,
  ManageState,
  Request,
} from '../../src/element/flow/types.js';
import { requestOf, submissionOf } from '../flow/scenery.js';
import { stepChange, still, type Case } from '../flow/table.js';
import {
  allBut,
  groups,
  listRequest,
  manageStates,
  old,
  pendingOn,
  phone,
  unlinkRequest,
  type ManageStateName,
  type Replacing,
} from './scenery.js';

type All = typeof manageStates;
type Row<Type extends (ManageEvent | ManageAnswerEvent)['type']> = Case<Type, All>;

/** The state with nothing under way or wrong, and the change. */
const next = <State extends FlowState>(
  state: State,
  change: Partial<State>,
  ...effects: Effect[]
): Transition => [{ ...state, ...still, ...change }, effects];

const asksForList = (state: ManageState): Transition =>
  next(state, { pending: listRequest }, listRequest);

/** News that the list has shown are old. */
const refreshes = (state: ManageState): Transition =>
  next(
    state,
    { notice: state.accounts && !state.problem ? undefined : state.notice, pending: listRequest },
    listRequest,
  );

/** What is linked is not known any more. */
const reloads = ({ type, unconfirmed }: ManageState): Transition => [
  {
    step: 'manage',
    flow: 'manage',
    type,
    notice: undefined,
    unconfirmed,
    problem: undefined,
    pending: listRequest,
  },
  [listRequest],
];

/** The list from another step, where it has to be loaded first. */
const returns = (state: FlowState): Transition => [
  {
    step: 'manage',
    flow: 'manage',
    type: 'email',
    notice: undefined,
    unconfirmed: 'replacement' in state && state.replacement.unconfirmed ? 'email' : undefined,
    problem: undefined,
    pending: listRequest,
  },
  [stepChange(state.step, 'manage'), listRequest],
];

const asksForAddress = (): Transition => [
  {
    step: 'address',
    flow: 'manage',
    type: 'email',
    addresses: { email: 'typed@example.com', phone: '' },
    current: 'old@example.com',
    ...still,
  },
  [stepChange('manage', 'address')],
];

const asksToUnlink = (state: ManageState): Transition =>
  next(state, { type: 'phone', unlinking: 'phone', notice: undefined });

const unlinks =
  (change = {}) =>
  (state: ManageState): Transition => {
    const pending = { ...unlinkRequest, ...change };
    return next(state, { unconfirmed: 'email', pending }, pending);
  };

const unlinksToReplace =
  (change = {}) =>
  (state: Replacing): Transition => {
    const pending = { ...unlinkRequest, ...change };
    const replacement = { ...state.replacement, unconfirmed: true };
    return next(state, { replacement, pending }, pending);
  };

export const links =
  (change = {}) =>
  (state: Replacing): Transition => {
    const pending = submissionOf({ isProven: true, ...change });
    return next(state, { sent: { ...state.sent, unconfirmed: true }, pending }, pending);
  };

const asksForCode = (state: Replacing): Transition => {
  const pending = requestOf('link');
  return next(state, { code: undefined, pending }, pending);
};

const leaves = ({ step, flow, sent }: Replacing): Transition => [
  {
    step: 'address',
    flow,
    type: sent.contact.type,
    addresses: { email: sent.contact.address, phone: '' },
    ...still,
  },
  [stepChange(step, 'address')],
];

/** The pending request, or one that nobody waits for. */
const awaited = ({ pending }: FlowState): Request => pending ?? { type: 'list-accounts' };

const readyLists = [
  'listed',
  'listed, with news',
  'listed, refreshing',
  'listed, not refreshed',
  'asked to unlink',
  'not unlinked',
  'asked to unlink, in doubt',
] as const satisfies readonly ManageStateName[];

const forAll = <Name extends ManageStateName>(
  names: readonly Name[],
  expectation: (state: never) => Transition,
) => Object.fromEntries(names.map((name) => [name, expectation])) as Record<Name, never>;

const freelyLeft = groups.asked.filter(
  (name) => !['unlinking to replace', 'asked to replace, to link'].includes(name),
);
const leftHalfway = [
  'halfway',
  'halfway, expired',
  'halfway, without code',
  'halfway, without code, expired',
] as const satisfies readonly ManageStateName[];

const pending = allBut().filter((name) => manageStates[name].pending);
const resting = allBut(...pending);

/** What is particular to managing, in every state. */
export const respondTable: {
  readonly [Type in (ManageEvent | ManageAnswerEvent)['type']]: readonly Row<Type>[];
} = {
  'list-requested': [
    {
      event: () => ({ type: 'list-requested' }),
      moves: {
        ...forAll(
          groups.inList.filter((name) => name !== 'unlinking'),
          asksForList,
        ),
        adding: returns,
        'adding, requesting': returns,
      },
      stays: allBut(
        ...groups.inList.filter((name) => name !== 'unlinking'),
        'adding',
        'adding, requesting',
      ),
    },
  ],
  'page-shown': [
    {
      event: () => ({ type: 'page-shown' }),
      moves: {
        ...forAll(
          ['before loading', 'not loaded', 'listed', 'listed, with news', 'listed, not refreshed'],
          refreshes,
        ),
        'asked to unlink, in doubt': reloads,
      },
      stays: allBut(
        'asked to unlink, in doubt',
        'before loading',
        'not loaded',
        'listed',
        'listed, with news',
        'listed, not refreshed',
      ),
    },
  ],
  'address-chosen': [
    {
      event: () => ({
        type: 'address-chosen',
        addressType: 'email',
        address: 'typed@example.com',
      }),
      moves: forAll(readyLists, asksForAddress),
      stays: allBut(...readyLists),
    },
  ],
  'unlink-chosen': [
    {
      event: () => ({ type: 'unlink-chosen', addressType: 'phone' }),
      moves: forAll(readyLists, asksToUnlink),
      stays: allBut(...readyLists),
    },
  ],
  'unlink-confirmed': [
    {
      event: () => ({ type: 'unlink-confirmed' }),
      moves: {
        'asked to unlink': unlinks(),
        'not unlinked': unlinks(),
        'asked to unlink, in doubt': unlinks({ unconfirmed: true }),
      },
      stays: allBut('asked to unlink', 'not unlinked', 'asked to unlink, in doubt'),
    },
  ],
  'unlink-withdrawn': [
    {
      event: () => ({ type: 'unlink-withdrawn' }),
      moves: {
        ...forAll(['asked to unlink', 'not unlinked'], (state: ManageState) =>
          next(state, { unlinking: undefined, pending: listRequest }, listRequest),
        ),
        'asked to unlink, in doubt': reloads,
      },
      stays: allBut('asked to unlink', 'not unlinked', 'asked to unlink, in doubt'),
    },
  ],
  'replacement-confirmed': [
    {
      event: () => ({ type: 'replacement-confirmed' }),
      moves: {
        'asked to replace': unlinksToReplace(),
        'asked to replace by force': unlinksToReplace(),
        'asked to replace, to link': unlinksToReplace(),
        'not unlinked to replace': unlinksToReplace(),
        'asked to replace, in doubt': unlinksToReplace({ unconfirmed: true }),
        // Nothing is unlinked before there is a code to link with.
        'asked to replace, expired': asksForCode,
        halfway: links(),
        'halfway, expired': links(),
      },
      stays: allBut(
        'asked to replace',
        'asked to replace by force',
        'asked to replace, to link',
        'not unlinked to replace',
        'asked to replace, in doubt',
        'asked to replace, expired',
        'halfway',
        'halfway, expired',
      ),
    },
  ],
  'replacement-withdrawn': [
    {
      event: () => ({ type: 'replacement-withdrawn' }),
      moves: {
        ...forAll(freelyLeft, returns),
        ...forAll(leftHalfway, returns),
        'asked to replace, to link': leaves,
      },
      stays: allBut(...freelyLeft, ...leftHalfway, 'asked to replace, to link'),
    },
  ],
  'accounts-listed': [
    {
      event: (state) => ({
        type: 'accounts-listed',
        request: awaited(state),
        accounts: [old, phone],
      }),
      moves: {
        ...forAll(['loading', 'listed, refreshing'], (state: ManageState) =>
          next(state, { accounts: [old, phone], unconfirmed: undefined }),
        ),
        'loading, in doubt': (state) =>
          next<ManageState>(state, { accounts: [old, phone], unconfirmed: undefined }),
        'looking up': (state) =>
          next(state, { replacement: { ...state.replacement, current: old } }),
      },
      stays: allBut(
        ...pendingOn('list-accounts'),
        ...pendingOn('unlink-address'),
        ...pendingOn('submit-code'),
        ...pendingOn('request-code'),
        ...pendingOn('hand-over'),
      ),
      impossible: [
        ...pendingOn('unlink-address'),
        ...pendingOn('submit-code'),
        ...pendingOn('request-code'),
        ...pendingOn('hand-over'),
      ],
    },
    {
      when: 'without the one that may have been unlinked',
      event: (state) => ({ type: 'accounts-listed', request: awaited(state), accounts: [phone] }),
      moves: {
        ...forAll(['loading', 'listed, refreshing'], (state: ManageState) =>
          next(state, { accounts: [phone], unconfirmed: undefined }),
        ),
        'loading, in doubt': (state) =>
          next<ManageState>(
            state,
            {
              accounts: [phone],
              unconfirmed: undefined,
              notice: { outcome: 'unlinked', type: 'email' },
            },
            { type: 'unlinked', detail: { type: 'email' } },
          ),
        'looking up': (state) =>
          next(state, { replacement: { ...state.replacement, current: undefined } }),
      },
      stays: resting,
      impossible: pending.filter((name) => !pendingOn('list-accounts').includes(name)),
    },
  ],
  'address-unlinked': [
    {
      event: (state) => ({ type: 'address-unlinked', request: awaited(state) }),
      moves: {
        unlinking: (state) =>
          next(
            state,
            {
              accounts: [phone],
              unlinking: undefined,
              unconfirmed: undefined,
              notice: { outcome: 'unlinked', type: 'email' },
              pending: listRequest,
            },
            { type: 'unlinked', detail: { type: 'email' } },
            listRequest,
          ),
        'unlinking to replace': (state) =>
          next<Replacing>(
            state,
            {
              replacement: { current: old, force: false, isUnlinked: true },
              sent: { ...state.sent, unconfirmed: true },
              pending: submissionOf({ isProven: true }),
            },
            { type: 'unlinked', detail: { type: 'email' } },
            submissionOf({ isProven: true }),
          ),
      },
      stays: allBut(
        ...pendingOn('list-accounts'),
        ...pendingOn('unlink-address'),
        ...pendingOn('submit-code'),
        ...pendingOn('request-code'),
        ...pendingOn('hand-over'),
      ),
      impossible: [
        ...pendingOn('list-accounts'),
        ...pendingOn('submit-code'),
        ...pendingOn('request-code'),
        ...pendingOn('hand-over'),
      ],
    },
  ],
};
