import { named } from '../../../address/named.js';
import { become, begin, fail, idle } from '../../flow/change.js';
import type { SceneLogic, Transition } from '../../flow/logic.js';
import { codeSent } from '../../flow/sent-code.js';
import type { AddingState, AddressState, Offer } from '../../flow/states.js';
import { keep, requestCode, typing } from '../address/typing.js';

/** What happens wherever an address is asked for. */
export const asking = {
  idle: typing,
  waiting: { 'country-chosen': typing['country-chosen'] },
  answers: {
    'address-read': (state, { contact }) => {
      // The field shows what the code is sent to. A number stays as its country writes it.
      return requestCode(contact.type === 'email' ? keep(state, named(contact)) : state, contact);
    },
    'text-refused': (state) => become(state, { problem: { code: 'address_invalid' } }),
    'code-sent': ({ flow, offer }, { request, lifetime, at }) => {
      if (request.type !== 'request-code') return undefined;
      const sent = codeSent(request.contact, lifetime, at, 1);
      return [{ scene: 'code', flow, offer, sent, ...idle }, []];
    },
    'request-failed': (state, { request, problem }) => {
      // Without the numbering plans, a number that tells its country by itself can be read all the same.
      return request.type === 'read-number' && problem.code === 'network_error'
        ? begin(state, { type: 'read-text', as: 'bare-number', typed: request.typed })
        : fail(state, problem);
    },
  },
} satisfies SceneLogic<AddressState | AddingState>;

/** What the page offers counts at once here, and does not take away what the person has typed. */
function takeOffer(state: AddressState, offer: Offer): Transition {
  const isOther = (name: keyof Offer) =>
    JSON.stringify(offer[name]) !== JSON.stringify(state.offer[name]);
  const { type, address } = offer.address ?? { type: offer.types[0], address: '' };
  const addresses = isOther('address')
    ? { email: '', phone: '', [type]: address }
    : state.addresses;
  const isAnew = isOther('address') || isOther('types');
  const country = isOther('country') ? undefined : state.country;
  return [{ ...state, offer, addresses, type: isAnew ? type : state.type, country }, []];
}

/** The first step. */
export const address = {
  ...asking,
  idle: { ...asking.idle, 'offer-changed': (state, { offer }) => takeOffer(state, offer) },
} satisfies SceneLogic<AddressState>;
