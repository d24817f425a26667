import type { Transition } from '../../src/element/flow/transition.js';
import type { CodeState, FlowState, PageEvent } from '../../src/element/flow/types.js';
import { fresh, groups, stateNames, waiting, type StateName } from './scenery.js';
import { stepChange, still, type Case } from './table.js';

const { atAddress, atCode, choosing, confirming, entering, holdingCredentials, done } = groups;

const FAULT = 'endpoint="http://example.com" is not safe for codes';

const snapshotFor = (flow: 'link' | 'login'): CodeState => ({
  step: 'code',
  flow,
  sent: fresh,
  credentials: undefined,
  ...still,
});

/** One expectation for many states. */
const forAll = (names: readonly StateName[], expectation: (state: FlowState) => Transition) =>
  Object.fromEntries(names.map((name) => [name, expectation]));

const restarts = (state: FlowState): Transition => [
  {
    step: 'address',
    flow: 'login',
    type: 'email',
    addresses: { email: 'new@example.com', phone: '' },
    ...still,
  },
  state.step === 'address' ? [] : [stepChange(state.step, 'address')],
];

const complains = (state: FlowState): Transition => [
  {
    ...state,
    ...still,
    problem: { code: 'invalid_configuration', detail: FAULT, fatal: true },
  },
  [
    {
      type: 'failed',
      detail: {
        step: state.step,
        code: 'invalid_configuration',
        detail: FAULT,
        status: undefined,
        retryable: false,
        fatal: true,
      },
    },
  ],
];

const restores = (): Transition => [snapshotFor('link'), [stepChange('address', 'code')]];

const rests = (state: FlowState): Transition => [{ ...state, ...still }, []];

/** What happens around the flow, in every state. */
export const pageTable: { readonly [Type in PageEvent['type']]: readonly Case<Type>[] } = {
  restarted: [
    {
      event: () => ({
        type: 'restarted',
        flow: 'login',
        addressType: 'email',
        address: 'new@example.com',
      }),
      moves: forAll(stateNames, restarts),
      stays: [],
    },
  ],
  restored: [
    {
      event: () => ({ type: 'restored', snapshot: snapshotFor('link') }),
      moves: { address: restores, 'address, misconfigured': restores },
      // Somebody has gone on already, be it only by asking for a code.
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
    {
      when: 'from another flow',
      event: () => ({ type: 'restored', snapshot: snapshotFor('login') }),
      moves: {},
      stays: stateNames,
    },
  ],
  detached: [
    {
      event: () => ({ type: 'detached' }),
      moves: forAll(waiting, rests),
      stays: [
        ...atAddress,
        ...atCode,
        ...choosing,
        ...confirming,
        ...entering,
        ...holdingCredentials,
        ...done,
      ],
    },
  ],
  'configuration-checked': [
    {
      when: 'and wrong',
      event: () => ({ type: 'configuration-checked', fault: FAULT }),
      moves: forAll(
        [...atAddress, ...atCode, ...choosing, ...confirming, ...entering, ...holdingCredentials],
        complains,
      ),
      // In `done` nobody would see the message, and nothing is left to fail.
      stays: [...waiting, ...done],
    },
    {
      when: 'and right',
      event: () => ({ type: 'configuration-checked', fault: undefined }),
      moves: { 'address, misconfigured': rests },
      stays: stateNames.filter((name) => name !== 'address, misconfigured'),
    },
  ],
};
