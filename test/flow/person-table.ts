import type { Contact } from '../../src/api/types.js';
import type { Transition } from '../../src/element/flow/transition.js';
import type { CodeRequest, CodeSubmission, PersonEvent } from '../../src/element/flow/types.js';
import {
  CODE,
  fresh,
  groups,
  handOverOf,
  NOW,
  requestOf,
  SECOND,
  submissionOf,
  waiting,
} from './scenery.js';
import { changed, stepChange, still, type Case, type Idle, type WithCode } from './table.js';

const { atAddress, atCode, choosing, confirming, entering, holdingCredentials, done } = groups;

const phone: Contact = { type: 'phone', address: '+12015550123' };

const requests =
  (flow: CodeRequest['flow']) =>
  (state: WithCode): Transition => {
    const pending = requestOf(flow);
    return [{ ...state, ...still, pending }, [pending]];
  };

const submits =
  (change: Partial<CodeSubmission> = {}) =>
  (state: WithCode): Transition => {
    const pending = submissionOf(change);
    const sent = { ...state.sent, unconfirmed: true };
    return [{ ...state, ...still, sent, pending }, [pending]];
  };

const rejects = (state: Idle): Transition => [
  { ...state, ...still, problem: { code: 'code_missing' } },
  [],
];

const goesBack = (state: WithCode): Transition => [
  {
    step: 'address',
    flow: state.flow,
    type: 'email',
    addresses: { email: 'jo@example.com', phone: '' },
    ...still,
  },
  [stepChange(state.step, 'address')],
];

const replacesForRecovery = requests('login');
const replacesForForce = requests('link');

/** What the person does, in every state. */
export const personTable: { readonly [Type in PersonEvent['type']]: readonly Case<Type>[] } = {
  'type-chosen': [
    {
      event: () => ({ type: 'type-chosen', addressType: 'phone', typed: 'half@' }),
      moves: {
        address: (state) => [
          changed(state, { type: 'phone', addresses: { email: 'half@', phone: '' } }),
          [],
        ],
        'address, misconfigured': (state) => [
          { ...state, ...still, type: 'phone', addresses: { email: 'half@', phone: '' } },
          [],
        ],
      },
      stays: [
        ...waiting,
        ...atCode,
        ...choosing,
        ...confirming,
        ...entering,
        ...holdingCredentials,
        ...done,
      ],
    },
  ],
  'address-submitted': [
    {
      event: () => ({ type: 'address-submitted', contact: phone }),
      moves: {
        address: (state) => {
          const pending = { type: 'request-code', contact: phone, flow: 'link' } as const;
          return [changed(state, { pending }), [pending]];
        },
        'address, misconfigured': (state) => {
          const pending = { type: 'request-code', contact: phone, flow: 'link' } as const;
          return [{ ...state, ...still, pending }, [pending]];
        },
      },
      stays: [
        ...waiting,
        ...atCode,
        ...choosing,
        ...confirming,
        ...entering,
        ...holdingCredentials,
        ...done,
      ],
    },
  ],
  'input-rejected': [
    {
      event: () => ({ type: 'input-rejected', reason: 'code_missing' }),
      moves: {
        address: rejects,
        'address, misconfigured': rejects,
        code: rejects,
        'code, expired': rejects,
        'code, to log in': rejects,
        'entering to recover': rejects,
        'entering to recover, expired': rejects,
        'entering to force': rejects,
        'entering to force, expired': rejects,
      },
      // Where there is no field, nothing can have been typed into it.
      stays: [...waiting, ...choosing, ...confirming, ...holdingCredentials, ...done],
    },
  ],
  'code-submitted': [
    {
      event: () => ({ type: 'code-submitted', code: CODE }),
      moves: {
        code: submits(),
        // The service's clock decides, not the device's.
        'code, expired': submits(),
        'code, to log in': submits({ flow: 'login' }),
        'entering to recover': submits({ flow: 'login' }),
        'entering to recover, expired': submits({ flow: 'login' }),
        'entering to force': submits({ force: true }),
        'entering to force, expired': submits({ force: true }),
      },
      stays: [...waiting, ...atAddress, ...choosing, ...confirming, ...holdingCredentials, ...done],
    },
  ],
  'new-code-requested': [
    {
      when: 'one millisecond before the cool-down is over',
      event: () => ({ type: 'new-code-requested' }),
      at: fresh.resendAt - 1,
      moves: {
        'code, expired': requests('link'),
        'entering to recover, expired': replacesForRecovery,
        'entering to force, expired': replacesForForce,
      },
      stays: [
        ...waiting,
        ...atAddress,
        'code',
        'code, to log in',
        'entering to recover',
        'entering to force',
        ...choosing,
        ...confirming,
        ...holdingCredentials,
        ...done,
      ],
    },
    {
      when: 'after the cool-down',
      event: () => ({ type: 'new-code-requested' }),
      at: NOW + 30 * SECOND,
      moves: {
        code: requests('link'),
        'code, expired': requests('link'),
        'code, to log in': requests('login'),
        'entering to recover': replacesForRecovery,
        'entering to recover, expired': replacesForRecovery,
        'entering to force': replacesForForce,
        'entering to force, expired': replacesForForce,
      },
      stays: [...waiting, ...atAddress, ...choosing, ...confirming, ...holdingCredentials, ...done],
    },
  ],
  'address-change-requested': [
    {
      event: () => ({ type: 'address-change-requested' }),
      moves: {
        code: goesBack,
        'code, expired': goesBack,
        'code, to log in': goesBack,
        'code, requesting': goesBack,
        choosing: goesBack,
        'choosing, without code': goesBack,
        'choosing, expired': goesBack,
        confirming: goesBack,
        'confirming, without code': goesBack,
        'confirming, expired': goesBack,
        'entering to recover': goesBack,
        'entering to recover, expired': goesBack,
        'entering to recover, requesting': goesBack,
        'entering to force': goesBack,
        'entering to force, expired': goesBack,
        'entering to force, requesting': goesBack,
        // A page that never takes the account over must not trap the person: a new code gets it back.
        'code, with credentials': goesBack,
        'choosing, with credentials': goesBack,
      },
      stays: [
        ...atAddress,
        'address, requesting',
        // A code that is being checked cannot be called back.
        ...groups.submitting,
        ...groups.handingOver,
        ...done,
      ],
    },
  ],
  'recover-chosen': [
    {
      event: () => ({ type: 'recover-chosen' }),
      moves: {
        choosing: (state) => submits({ flow: 'login' })(changed(state, { choice: 'recover' })),
        'choosing, without code': (state) => [
          changed(state, { choice: 'recover', stage: 'entering-code' }),
          [],
        ],
        'choosing, expired': (state) =>
          requests('login')(
            changed(state, { choice: 'recover', stage: 'entering-code', code: undefined }),
          ),
      },
      stays: [
        ...waiting,
        ...atAddress,
        ...atCode,
        ...confirming,
        ...entering,
        ...holdingCredentials,
        ...done,
      ],
    },
  ],
  'force-chosen': [
    {
      event: () => ({ type: 'force-chosen' }),
      moves: {
        choosing: (state) => [changed(state, { stage: 'confirming-force' }), []],
        'choosing, without code': (state) => [changed(state, { stage: 'confirming-force' }), []],
        'choosing, expired': (state) => [changed(state, { stage: 'confirming-force' }), []],
      },
      stays: [
        ...waiting,
        ...atAddress,
        ...atCode,
        ...confirming,
        ...entering,
        ...holdingCredentials,
        ...done,
      ],
    },
  ],
  'force-confirmed': [
    {
      event: () => ({ type: 'force-confirmed' }),
      moves: {
        confirming: (state) => submits({ force: true })(changed(state, { choice: 'force' })),
        'confirming, without code': (state) => [
          changed(state, { choice: 'force', stage: 'entering-code' }),
          [],
        ],
        'confirming, expired': (state) =>
          requests('link')(
            changed(state, { choice: 'force', stage: 'entering-code', code: undefined }),
          ),
      },
      stays: [
        ...waiting,
        ...atAddress,
        ...atCode,
        ...choosing,
        ...entering,
        ...holdingCredentials,
        ...done,
      ],
    },
  ],
  'choice-withdrawn': [
    {
      event: () => ({ type: 'choice-withdrawn' }),
      moves: {
        confirming: (state) => [changed(state, { stage: 'choosing' }), []],
        'confirming, without code': (state) => [changed(state, { stage: 'choosing' }), []],
        'confirming, expired': (state) => [changed(state, { stage: 'choosing' }), []],
        'entering to recover': (state) => [
          changed(state, { stage: 'choosing', choice: undefined }),
          [],
        ],
        'entering to recover, expired': (state) => [
          changed(state, { stage: 'choosing', choice: undefined }),
          [],
        ],
        'entering to force': (state) => [
          changed(state, { stage: 'choosing', choice: undefined }),
          [],
        ],
        'entering to force, expired': (state) => [
          changed(state, { stage: 'choosing', choice: undefined }),
          [],
        ],
      },
      stays: [...waiting, ...atAddress, ...atCode, ...choosing, ...holdingCredentials, ...done],
    },
  ],
  'hand-over-retried': [
    {
      event: () => ({ type: 'hand-over-retried' }),
      moves: {
        'code, with credentials': (state) => {
          const pending = handOverOf('login');
          return [{ ...state, ...still, pending }, [pending]];
        },
        'choosing, with credentials': (state) => {
          const pending = handOverOf('recovery');
          return [{ ...state, ...still, pending }, [pending]];
        },
      },
      stays: [
        ...waiting,
        ...atAddress,
        ...atCode,
        ...choosing,
        ...confirming,
        ...entering,
        ...done,
      ],
    },
  ],
};
