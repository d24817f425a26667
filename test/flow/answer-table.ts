import type { Transition } from '../../src/element/flow/transition.js';
import type { AnswerEvent, FlowState, Request } from '../../src/element/flow/types.js';
import {
  account,
  CODE,
  contact,
  credentials,
  groups,
  handOverOf,
  NOW,
  requestOf,
  SECOND,
} from './scenery.js';
import { stepChange, still, type Case, type WithCode } from './table.js';

const { atAddress, atCode, choosing, confirming, entering, holdingCredentials, done } = groups;
const { requesting, submitting, handingOver } = groups;

/** Where nothing is awaited, so that every answer is late. */
const idle = [
  ...atAddress,
  ...atCode,
  ...choosing,
  ...confirming,
  ...entering,
  ...holdingCredentials,
  ...done,
];

/** The pending request, or one that nobody waits for. */
const awaited = (state: FlowState): Request => state.pending ?? requestOf('link');

const resent = (state: WithCode): Transition => [
  {
    ...state,
    ...still,
    sent: {
      contact,
      expiresAt: NOW + 600 * SECOND,
      resendAt: NOW + 60 * SECOND,
      sends: 2,
      unconfirmed: false,
    },
  },
  [],
];

const linked =
  (forced: boolean) =>
  ({ step, flow, sent }: WithCode): Transition => [
    { step: 'done', flow, sent, outcome: 'linked', ...still },
    [
      stepChange(step, 'done'),
      { type: 'linked', detail: { flow, type: 'email', forced, account } },
    ],
  ];

const loggedIn = ({ step, sent }: WithCode): Transition => [
  { step: 'done', flow: 'login', sent, outcome: 'loggedIn', ...still },
  [
    stepChange(step, 'done'),
    {
      type: 'linked',
      detail: { flow: 'login', type: 'email', forced: false, account: { id: 'account-1' } },
    },
  ],
];

const recovered = ({ step, flow, sent }: WithCode): Transition => [
  { step: 'done', flow, sent, outcome: 'recovered', ...still },
  [
    stepChange(step, 'done'),
    { type: 'recovered', detail: { type: 'email', account: { id: 'account-1' } } },
  ],
];

const handsOver =
  (reason: 'login' | 'recovery') =>
  (state: WithCode): Transition => {
    const pending = handOverOf(reason);
    return [{ ...state, ...still, credentials, pending }, [pending]];
  };

const failed = (state: FlowState) =>
  ({
    type: 'failed',
    detail: {
      step: state.step,
      code: 'service_busy',
      detail: 'later',
      status: 400,
      retryable: true,
      fatal: false,
    },
  }) as const;

const problem = { code: 'service_busy', detail: 'later', status: 400 };

const failsAtAddress = (state: FlowState): Transition => [
  { ...state, ...still, problem },
  [failed(state)],
];

/** The service has answered, so that nothing is open: the code was not used. */
const fails = (state: WithCode): Transition => [
  {
    ...state,
    ...still,
    problem,
    sent: { ...state.sent, unconfirmed: false },
  },
  [failed(state)],
];

/** What the service, and the page's own functions, answer to what is pending. */
export const answerTable: { readonly [Type in AnswerEvent['type']]: readonly Case<Type>[] } = {
  'code-sent': [
    {
      event: (state) => ({
        type: 'code-sent',
        request: awaited(state),
        lifetime: 600 * SECOND,
      }),
      moves: {
        'address, requesting': () => [
          {
            step: 'code',
            flow: 'link',
            sent: {
              contact,
              expiresAt: NOW + 600 * SECOND,
              resendAt: NOW + 30 * SECOND,
              sends: 1,
              unconfirmed: false,
            },
            credentials: undefined,
            ...still,
          },
          [stepChange('address', 'code')],
        ],
        'code, requesting': resent,
        'entering to recover, requesting': resent,
        'entering to force, requesting': resent,
      },
      stays: idle,
      impossible: [...submitting, ...handingOver],
    },
  ],
  'address-linked': [
    {
      event: (state) => ({ type: 'address-linked', request: awaited(state), account }),
      moves: {
        'code, submitting': linked(false),
        'confirming, submitting': linked(true),
        'confirming, submitting, expired': linked(true),
        'entering to force, submitting': linked(true),
      },
      stays: idle,
      impossible: [
        ...requesting,
        ...handingOver,
        'code, submitting to log in',
        'choosing, submitting',
        'choosing, submitting, expired',
        'entering to recover, submitting',
      ],
    },
  ],
  'conflict-found': [
    {
      event: (state) => ({ type: 'conflict-found', request: awaited(state) }),
      moves: {
        'code, submitting': ({ sent }) => [
          {
            step: 'conflict',
            flow: 'link',
            // This answer tells what came of the code: nothing, so far.
            sent: { ...sent, unconfirmed: false },
            credentials: undefined,
            code: CODE,
            stage: 'choosing',
            choice: undefined,
            ...still,
          },
          [stepChange('code', 'conflict')],
        ],
      },
      stays: idle,
      impossible: [
        ...requesting,
        ...handingOver,
        ...submitting.filter((name) => name !== 'code, submitting'),
      ],
    },
  ],
  'credentials-received': [
    {
      event: (state) => ({ type: 'credentials-received', request: awaited(state), credentials }),
      moves: {
        'code, submitting to log in': handsOver('login'),
        'choosing, submitting': handsOver('recovery'),
        'choosing, submitting, expired': handsOver('recovery'),
        'entering to recover, submitting': handsOver('recovery'),
      },
      stays: idle,
      impossible: [
        ...requesting,
        ...handingOver,
        'code, submitting',
        'confirming, submitting',
        'confirming, submitting, expired',
        'entering to force, submitting',
      ],
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
        'code, handing over': loggedIn,
        'choosing, handing over': recovered,
        // A host's own endpoint keeps the credentials, so that there is nothing to hand over.
        'code, submitting to log in': loggedIn,
        'choosing, submitting': recovered,
        'choosing, submitting, expired': recovered,
        'entering to recover, submitting': recovered,
      },
      stays: idle,
      impossible: [
        ...requesting,
        'code, submitting',
        'confirming, submitting',
        'confirming, submitting, expired',
        'entering to force, submitting',
      ],
    },
  ],
  'request-failed': [
    {
      event: (state) => ({ type: 'request-failed', request: awaited(state), problem }),
      moves: {
        'address, requesting': failsAtAddress,
        'code, requesting': fails,
        'code, submitting': fails,
        'code, submitting to log in': fails,
        'code, handing over': fails,
        'choosing, submitting': fails,
        'choosing, submitting, expired': fails,
        'choosing, handing over': fails,
        'confirming, submitting': fails,
        'confirming, submitting, expired': fails,
        'entering to recover, requesting': fails,
        'entering to recover, submitting': fails,
        'entering to force, requesting': fails,
        'entering to force, submitting': fails,
      },
      stays: idle,
    },
  ],
};
