import { isExpired } from '../element/flow/sent-code.js';
import type {
  AddingState,
  AddressState,
  CodeState,
  ConflictState,
  FlowState,
  HandOverState,
  ListState,
  ReplacingState,
} from '../element/flow/states.js';
import { submittedAddress } from '../element/parts/address/submitted.js';
import type { AddressType } from '../api/types.js';
import type * as Told from './states.js';
import { checkConsent, Viewing, type Circumstances } from './viewing.js';

/** A flow's state for those who show it: what is to be seen, and what can be done. No code, and no credentials. */
export function stateOf(state: FlowState, circumstances: Circumstances): Told.AccountLinkState {
  switch (state.scene) {
    case 'address':
      return address(new Viewing(state, 'address', circumstances));
    case 'adding':
      return adding(new Viewing(state, 'adding', circumstances));
    case 'code':
      return code(new Viewing(state, 'code', circumstances));
    case 'conflict':
      return conflict(state, circumstances);
    case 'hand-over':
      return handOver(new Viewing(state, 'hand-over', circumstances));
    case 'replacing':
      return replacing(state, circumstances);
    case 'done':
      return done(state, circumstances);
    case 'list':
      return list(new Viewing(state, 'list', circumstances));
    default:
      return state satisfies never;
  }
}

function asking(view: Viewing<AddressState | AddingState>) {
  const { state, isIdle, isWaiting, circumstances } = view;
  const { type, addresses } = state;
  return {
    ...view.common,
    step: 'address' as const,
    type,
    startWith: addresses[type],
    submit: view.way<[string, { readonly country?: string | undefined }?]>(
      isIdle && !isWaiting,
      // What was typed for another type is not to be read as one of this type, nor the other way round.
      (typed, { country } = {}) =>
        circumstances.typeNow() === type
          ? [submittedAddress(type, typed, circumstances.language, country)]
          : [],
    ),
  };
}

function address(view: Viewing<AddressState>): Told.AddressState {
  const { type, addresses, offer } = view.state;
  const { types } = offer;
  return {
    ...asking(view),
    scene: 'address',
    types,
    chooseType: view.way<[AddressType, string?]>(
      view.isIdle && types.length > 1,
      (addressType, typed = addresses[type]) => [{ type: 'type-chosen', addressType, typed }],
    ),
  };
}

function adding(view: Viewing<AddingState>): Told.AddingState {
  return {
    ...asking(view),
    scene: 'adding',
    current: view.state.current,
    backToList: view.simply(view.isIdle || view.state.pending !== undefined, 'list-requested'),
  };
}

/** Not while a code is being checked, which cannot be called back; while one is sent, it can. */
const canLeave = ({ isIdle, state }: Viewing<CodeState | ConflictState | ReplacingState>) =>
  isIdle || (state.pending?.type === 'request-code' && state.scene !== 'replacing');

const code = (view: Viewing<CodeState | ReplacingState>): Told.CodeState => ({
  ...view.coding(view.state.sent),
  step: 'code',
  scene: 'code',
  changeAddress: view.simply(canLeave(view), 'address-change-requested'),
});

function conflict(
  state: ConflictState,
  circumstances: Circumstances,
): Told.ConflictState | Told.ConflictCodeState {
  const { sent, stage, choice } = state;
  const isForceOffered = circumstances.forceLink === 'confirm';
  // What is offered no more is not gone on with.
  if (stage === 'entering-code' && choice && (isForceOffered || choice === 'recover')) {
    const view = new Viewing(state, 'conflict-code', circumstances);
    return {
      ...view.coding(sent),
      step: 'conflict',
      scene: 'conflict-code',
      choice,
      back: view.simply(view.isIdle, 'choice-withdrawn'),
    };
  }
  const view = new Viewing(state, 'conflict', circumstances);
  const canChoose = view.isIdle && !view.isWaiting;
  // Another choice may have been begun before.
  const anew = { type: 'choice-withdrawn' } as const;
  return {
    ...view.sent(sent),
    step: 'conflict',
    scene: 'conflict',
    recover: view.way(canChoose, () => [anew, { type: 'recover-chosen' }]),
    force: view.way<[Told.Confirmed]>(canChoose && isForceOffered, (consent) => {
      checkConsent(consent);
      return [anew, { type: 'force-chosen' }, { type: 'force-confirmed' }];
    }),
    useAnotherAddress: view.simply(canLeave(view), 'address-change-requested'),
  };
}

const handOver = (view: Viewing<HandOverState>): Told.HandOverState => ({
  ...view.sent(view.state.sent),
  step: view.state.reason === 'recovery' ? 'conflict' : 'code',
  scene: 'hand-over',
  reason: view.state.reason,
  retry: view.simply(view.isIdle, 'hand-over-retried'),
  changeAddress: view.simply(view.isIdle, 'address-change-requested'),
});

function replacing(
  state: ReplacingState,
  circumstances: Circumstances,
): Told.CodeState | Told.ReplaceState | Told.HalfReplacedState {
  const { sent, replacement, pending } = state;
  const { old, isUnlinked, unconfirmed: isInDoubt = false } = replacement;
  const hasCode = state.code !== undefined;
  // As long as nothing is unlinked, another code is asked for as everywhere.
  if (!hasCode && !isUnlinked) return code(new Viewing(state, 'code', circumstances));
  const scene = isUnlinked ? 'half-replaced' : 'replace';
  const view = new Viewing<ReplacingState>(state, scene, circumstances);
  const { isIdle } = view;
  const canConfirm = isIdle && !view.isWaiting;
  // Looking at what is linked can be called back.
  const back = view.simply(isIdle || pending?.type === 'list-accounts', 'replacement-withdrawn');
  if (!isUnlinked) {
    return {
      ...view.sent(sent),
      step: 'code',
      scene: 'replace',
      old,
      isInDoubt,
      replace: view.way<[Told.Confirmed]>(canConfirm, (consent) => {
        checkConsent(consent);
        return [{ type: 'replacement-confirmed' }];
      }),
      keepOld: back,
    };
  }
  const hasField = !hasCode || isExpired(sent, circumstances.now);
  return {
    ...view.coding(sent, hasField),
    step: 'code',
    scene: 'half-replaced',
    old,
    link: view.simply(canConfirm && !hasField, 'replacement-confirmed'),
    back,
  };
}

function done(state: FlowState & { scene: 'done' }, circumstances: Circumstances): Told.DoneState {
  const view = new Viewing(state, 'done', circumstances);
  return { ...view.sent(state.sent), step: 'done', scene: 'done', outcome: state.outcome };
}

function list(view: Viewing<ListState>): Told.ManageState {
  const { state, isIdle, isWaiting } = view;
  const { accounts, offer, notice, unlinking, unconfirmed } = state;
  // Looking at what is linked can be called back; a change cannot.
  const canAct = isIdle || state.pending?.type === 'list-accounts';
  return {
    ...view.common,
    step: 'manage',
    scene: 'list',
    types: offer.types,
    accounts,
    notice,
    inDoubt: unconfirmed,
    refresh: view.way(canAct && !isWaiting, () => [
      { type: unlinking ? 'unlink-withdrawn' : 'list-requested' },
    ]),
    change: view.way<[AddressType, string?]>(
      canAct && accounts !== undefined,
      (addressType, address = '') => [{ type: 'address-chosen', addressType, address }],
    ),
    unlink: view.way<[AddressType, Told.Confirmed]>(
      canAct && !isWaiting && accounts !== undefined,
      (addressType, consent) => {
        checkConsent(consent);
        return [{ type: 'unlink-chosen', addressType }, { type: 'unlink-confirmed' }];
      },
    ),
  };
}
