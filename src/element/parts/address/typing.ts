import type { TypedContact } from '../../../address/typed-contact.js';
import { become, begin } from '../../flow/change.js';
import type { SceneLogic, Transition } from '../../flow/logic.js';
import { isFieldProblem } from '../../flow/problem.js';
import type { AddingState, AddressState } from '../../flow/states.js';

type Asking = AddressState | AddingState;

export const requestCode = (state: Asking, contact: TypedContact): Transition =>
  begin(state, {
    type: 'request-code',
    contact,
    flow: state.flow === 'login' ? 'login' : 'link',
  });

/** What was typed is kept in the state, so that nothing that happens to the field can lose it. */
export const keep = (state: Asking, typed: string): Asking => ({
  ...state,
  addresses: { ...state.addresses, [state.type]: typed },
});

/**
 * What the person can do where an address is asked for. It needs nothing but the first form: what is
 * submitted waits in the state for those who carry it out.
 */
export const typing = {
  'type-chosen': (state, { addressType, typed }) =>
    become({ ...keep(state, typed), type: addressType }),
  // What was wrong with a number was so in the country that was chosen before.
  'country-chosen': (state, { country, typed }) => [
    {
      ...keep(state, typed),
      country,
      problem: isFieldProblem(state.problem) ? undefined : state.problem,
    },
    [],
  ],
  'input-rejected': (state, { reason }) => become(state, { problem: { code: reason } }),
  'address-submitted': (state, { contact }) => requestCode(keep(state, contact.address), contact),
  'text-submitted': (state, { typed, country = state.country ?? state.offer.country, language }) =>
    begin(
      keep(state, typed),
      state.type === 'email'
        ? { type: 'read-text', as: 'email', typed }
        : { type: 'read-number', typed, country, language },
    ),
} satisfies SceneLogic<Asking>['idle'];
