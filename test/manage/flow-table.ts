import type { Transition } from '../../src/element/flow/transition.js';
import type {
  CodeState,
  ConflictState,
  Emission,
  FlowState,
  Notice,
  Problem,
  Request,
} from '../../src/element/flow/types.js';
import {
  account,
  CODE,
  contact,
  fresh,
  NOW,
  requestOf,
  SECOND,
  submissionOf,
} from '../flow/scenery.js';
import { stepChange, still, type Table } from '../flow/table.js';
import {
  allBut,
  groups,
  listRequest,
  manageStates,
  pendingOn,
  replacing,
  type ManageStateName,
  type Replacing,
} from './scenery.js';

type All = typeof manageStates;
type WithCode = CodeState | ConflictState;

const TYPED = 'typed-code';

const awaited = ({ pending }: FlowState): Request => pending ?? listRequest;

const forAll = <Name extends ManageStateName>(
  names: readonly Name[],
  expectation: (state: never) => Transition,
) => Object.fromEntries(names.map((name) => [name, expectation])) as Record<Name, never>;

const pending = allBut().filter((name) => manageStates[name].pending);
const resting = allBut(...pending);
const submitting = pendingOn('submit-code');
const submittingHalfway = submitting.filter((name) => name.startsWith('halfway'));

/** The list is loaded again, and says what has been reached. */
const comesBack = (state: FlowState, outcome: Notice['outcome'], told: Emission): Transition => [
  {
    step: 'manage',
    flow: 'manage',
    type: 'email',
    notice: { outcome, type: 'email', address: contact.address },
    unconfirmed: undefined,
    problem: undefined,
    pending: listRequest,
  },
  [stepChange(state.step, 'manage'), told, listRequest],
];

const linked =
  (forced: boolean) =>
  (state: WithCode): Transition =>
    comesBack(state, 'linked', {
      type: 'linked',
      detail: { flow: 'manage', type: 'email', forced, account },
    });

const failed = ({ step }: FlowState, { code, status }: Problem): Emission => ({
  type: 'failed',
  detail: { step, code, detail: undefined, status, retryable: true, fatal: false },
});

const refused: Problem = { code: 'link_failed', detail: undefined, status: 400 };
const busy: Problem = { code: 'busy', detail: undefined, status: 400 };

const fails = (state: FlowState): Transition => [
  { ...state, ...still, problem: busy },
  [failed(state, busy)],
];

/** The service has answered, so that it is certain that nothing is linked. */
const failsToSubmit = (state: WithCode): Transition => [
  { ...state, ...still, problem: busy, sent: { ...state.sent, unconfirmed: false } },
  [failed(state, busy)],
];

const asksToReplace =
  (force: boolean) =>
  (state: WithCode): Transition => {
    const { flow } = state;
    const next: CodeState = {
      step: 'code',
      flow,
      sent: fresh,
      credentials: undefined,
      code: CODE,
      replacement: { current: undefined, force, isUnlinked: false },
      problem: undefined,
      pending: listRequest,
    };
    return [
      next,
      [...(state.step === 'code' ? [] : [stepChange(state.step, 'code')]), listRequest],
    ];
  };

const submitsTyped = (state: Replacing): Transition => {
  const request = submissionOf({
    code: TYPED,
    force: state.replacement.force,
    isProven: false,
  });
  const sent = { ...state.sent, unconfirmed: true };
  return [{ ...state, ...still, code: undefined, sent, pending: request }, [request]];
};

const requests = (state: WithCode): Transition => {
  const request = requestOf('link');
  return [{ ...state, ...still, code: undefined, pending: request }, [request]];
};

const rests = (state: FlowState): Transition => [{ ...state, ...still }, []];

const conflicts = (state: WithCode): Transition => [
  {
    ...state,
    ...still,
    sent: fresh,
    step: 'conflict',
    stage: 'choosing',
    choice: undefined,
    code: CODE,
  },
  [stepChange(state.step, 'conflict')],
];

const refusedOtherwise: ManageStateName[] = ['looking up', ...pendingOn('unlink-address')];

/** What happens in every flow, where it comes out otherwise here. */
export const flowTable = {
  'code-submitted': [
    {
      when: 'in the dialog',
      event: () => ({ type: 'code-submitted', code: TYPED }),
      moves: forAll(
        replacing.filter((name) => !manageStates[name].pending),
        submitsTyped,
      ),
      stays: pending,
      // As in the flows of everybody, whose table has them.
      impossible: resting.filter((name) => !replacing.some((other) => other === name)),
    },
  ],
  'new-code-requested': [
    {
      when: 'after the wait',
      at: NOW + 30 * SECOND,
      event: () => ({ type: 'new-code-requested' }),
      moves: forAll([...replacing.filter((name) => !manageStates[name].pending)], requests),
      stays: pending,
      impossible: resting.filter((name) => !replacing.some((other) => other === name)),
    },
    {
      when: 'too early',
      event: () => ({ type: 'new-code-requested' }),
      moves: forAll(
        ['asked to replace, expired', 'halfway, expired', 'halfway, without code, expired'],
        requests,
      ),
      stays: allBut(
        'asked to replace, expired',
        'halfway, expired',
        'halfway, without code, expired',
      ),
    },
  ],
  'address-linked': [
    {
      event: (state) => ({ type: 'address-linked', request: awaited(state), account }),
      moves: {
        'proving, submitting': linked(false),
        'forcing, submitting': linked(true),
        'halfway, submitting': linked(false),
        'halfway, submitting by force': linked(true),
        'halfway, submitting what is typed': linked(false),
        'halfway, submitting, to link': (state) => [
          { step: 'done', flow: 'link', sent: state.sent, outcome: 'linked', ...still },
          [
            stepChange('code', 'done'),
            {
              type: 'linked',
              detail: { flow: 'link', type: 'email', forced: false, account },
            },
          ],
        ],
      },
      stays: resting,
      impossible: pending.filter((name) => !submitting.includes(name)),
    },
  ],
  'account-ready': [
    {
      event: (state) => ({
        type: 'account-ready',
        request: awaited(state),
        accountId: 'account-1',
      }),
      moves: {
        'recovering, handing over': (state) =>
          comesBack(state, 'recovered', {
            type: 'recovered',
            detail: { type: 'email', account: { id: 'account-1' } },
          }),
      },
      stays: resting,
      impossible: pending.filter((name) => name !== 'recovering, handing over'),
    },
  ],
  'conflict-found': [
    {
      event: (state) => ({ type: 'conflict-found', request: awaited(state) }),
      moves: forAll(
        ['proving, submitting', ...submittingHalfway.filter((name) => !name.includes('force'))],
        conflicts,
      ),
      stays: resting,
      impossible: pending.filter((name) => !submitting.includes(name) || name.includes('forc')),
    },
  ],
  'request-failed': [
    {
      when: 'as another address of the type is linked',
      event: (state) => ({
        type: 'request-failed',
        request: awaited(state),
        problem: { code: 'link_mismatch', status: 409 },
      }),
      moves: {
        ...forAll(
          submitting.filter((name) => !name.includes('forc')),
          asksToReplace(false),
        ),
        'forcing, submitting': asksToReplace(true),
        'halfway, submitting by force': asksToReplace(true),
      },
      stays: resting,
      impossible: pending.filter((name) => !submitting.includes(name)),
    },
    {
      when: 'by a refusal',
      event: (state) => ({ type: 'request-failed', request: awaited(state), problem: busy }),
      moves: {
        ...forAll(
          pending.filter((name) => !submitting.includes(name) && !refusedOtherwise.includes(name)),
          fails,
        ),
        ...forAll(submitting, failsToSubmit),
        // The person is asked all the same; what is replaced need not be known.
        'looking up': rests,
        // The service has answered, so that it is certain that nothing is unlinked.
        unlinking: (state) => [
          { ...state, ...still, problem: busy, unconfirmed: undefined },
          [failed(state, busy)],
        ],
        'unlinking to replace': (state) => [
          {
            ...state,
            ...still,
            problem: busy,
            replacement: { ...state.replacement, unconfirmed: false },
          },
          [failed(state, busy)],
        ],
      },
      stays: resting,
    },
    {
      when: 'as the code is refused',
      event: (state) => ({ type: 'request-failed', request: awaited(state), problem: refused }),
      moves: {
        // It had proved the address, so it was no mistake.
        ...forAll(
          submittingHalfway.filter((name) => name !== 'halfway, submitting what is typed'),
          (state: Replacing): Transition => [
            {
              ...state,
              ...still,
              code: undefined,
              problem: { ...refused, expired: true },
              sent: { ...fresh, expiresAt: NOW },
            },
            [failed(state, refused)],
          ],
        ),
        ...forAll(
          ['proving, submitting', 'halfway, submitting what is typed'],
          (state: WithCode): Transition => [
            { ...state, ...still, sent: fresh, problem: { ...refused, expired: false } },
            [failed(state, refused)],
          ],
        ),
        'forcing, submitting': (state) => [
          {
            ...state,
            ...still,
            stage: 'entering-code',
            code: undefined,
            problem: { ...refused, expired: true },
            sent: { ...fresh, expiresAt: NOW },
          },
          [failed(state, refused)],
        ],
      },
      stays: resting,
      impossible: pending.filter((name) => !submitting.includes(name)),
    },
  ],
  detached: [
    { event: () => ({ type: 'detached' }), moves: forAll(pending, rests), stays: resting },
  ],
  restarted: [
    {
      event: () => ({ type: 'restarted', flow: 'manage', addressType: 'email', address: '' }),
      // The list is asked for once it is known that the element is set up rightly.
      moves: forAll(allBut(), (state: FlowState): Transition => [
        { step: 'manage', flow: 'manage', type: 'email', ...still },
        state.step === 'manage' ? [] : [stepChange(state.step, 'manage')],
      ]),
      stays: [],
    },
  ],
  restored: [
    {
      event: () => ({
        type: 'restored',
        snapshot: manageStates['halfway, without code'],
      }),
      moves: forAll([...groups.inList, 'adding'], (state: FlowState): Transition => [
        manageStates['halfway, without code'],
        [stepChange(state.step, 'code')],
      ]),
      stays: allBut(...groups.inList, 'adding'),
    },
  ],
  'configuration-checked': [
    {
      event: () => ({ type: 'configuration-checked', fault: 'no token provider' }),
      moves: forAll(resting, (state: FlowState): Transition => {
        const detail = 'no token provider';
        const code = 'invalid_configuration';
        return [
          { ...state, ...still, problem: { code, detail, fatal: true } },
          [
            {
              type: 'failed',
              detail: {
                step: state.step,
                code,
                detail,
                status: undefined,
                retryable: false,
                fatal: true,
              },
            },
          ],
        ];
      }),
      stays: pending,
    },
  ],
} satisfies Table<All>;
