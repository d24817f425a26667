import type { AddressType } from '../../api/types.js';
import type { Problem } from './problem.js';
import type { Transition } from './logic.js';
import type { Request } from './requests.js';
import type { AddressState, Flow, FlowState, ListState, Offer, Step } from './states.js';

/** The few ways in which a state becomes another one. Nothing happens in here. */

export const idle = { pending: undefined, problem: undefined };

/** Goes on with nothing under way and nothing wrong, unless the change says so. */
export const become = <State extends FlowState>(
  state: State,
  change: Partial<State> = {},
): Transition => [{ ...state, ...idle, ...change }, []];

/** Sets a request in motion. */
export const begin = (state: FlowState, pending: Request): Transition => [
  { ...state, problem: undefined, pending },
  [pending],
];

/** Tells the person and the page that something went wrong. */
export function fail<State extends FlowState>(
  state: State,
  problem: Problem,
  change: Partial<State> = {},
): Transition {
  const { code, detail, status, fatal = false } = problem;
  return [
    { ...state, ...idle, ...change, problem },
    [
      {
        type: 'failed',
        detail: { step: stepOf(state), code, detail, status, retryable: !fatal, fatal },
      },
    ],
  ];
}

/** Where the flow starts, and what `restart()` leads back to. */
export const initialState = (flow: Flow, offer: Offer): AddressState | ListState => {
  const { type, address } = offer.address ?? { type: offer.types[0], address: '' };
  return flow === 'manage'
    ? { scene: 'list', flow, offer, type, ...idle }
    : askForAddress(flow, offer, type, address);
};

/** Where an address is asked for. */
export const askForAddress = (
  flow: Flow,
  offer: Offer,
  type: AddressType,
  address: string,
): AddressState => ({
  scene: 'address',
  flow,
  offer,
  type,
  addresses: { email: '', phone: '', [type]: address },
  ...idle,
});

/** The step that a page is told of. */
export function stepOf(state: FlowState): Step {
  switch (state.scene) {
    case 'adding':
      return 'address';
    case 'replacing':
      return 'code';
    case 'hand-over':
      return state.reason === 'recovery' ? 'conflict' : 'code';
    case 'list':
      return 'manage';
    default:
      return state.scene;
  }
}

export const typeOf = (state: FlowState): AddressType =>
  'sent' in state ? state.sent.contact.type : state.type;
