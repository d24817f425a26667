import {
  createAccountLink,
  type AccountLinkState,
  type CodeState,
  type Confirmed,
} from 'glympse-account-link/core';
import de from 'glympse-account-link/locales/de';
import type { Readable } from './svelte-store.js';

const link = createAccountLink({
  endpoint: '/api/glympse',
  flow: 'link',
  locale: de,
  onLinked: ({ account }) => account.id,
  onEvent: (event) => {
    if (event.type === 'failed') console.log(event.detail.code);
    // @ts-expect-error There is no password in any event.
    if (event.type === 'recovered') console.log(event.detail.account.password);
  },
});

/** A store as Svelte takes it. */
export const store: Readable<AccountLinkState> = link;

const consent: Confirmed = { confirmed: true };

export function show(state: AccountLinkState): string {
  // What every state has.
  const problem = state.problem?.text ?? '';
  state.stop?.();
  switch (state.step) {
    case 'address':
      state.submit?.('jo@example.com');
      state.submit?.('07400 123456', { country: 'GB' });
      // @ts-expect-error It may not be possible at the moment.
      state.submit('jo@example.com');
      // @ts-expect-error There is no code to resend.
      state.resend?.();
      if (state.scene === 'adding') state.backToList?.();
      // @ts-expect-error There is no list behind the first step of a link.
      if (state.scene === 'address') state.backToList?.();
      return problem + state.startWith;
    case 'code':
      if (state.scene === 'code') {
        state.submit?.('123456');
        state.resend?.();
        state.changeAddress?.();
        // @ts-expect-error There is nobody to take the address from.
        state.force?.(consent);
        // @ts-expect-error A time, not a text.
        const expires: string = state.expiresAt;
        return expires;
      }
      if (state.scene === 'replace') {
        state.replace?.(consent);
        // @ts-expect-error Nothing is unlinked without consent.
        state.replace?.();
        // @ts-expect-error The code is at hand.
        state.submit?.('123456');
      }
      // @ts-expect-error Not in every scene is there a code to submit.
      state.submit?.('123456');
      return state.address;
    case 'conflict':
      if (state.scene === 'conflict') {
        state.recover?.();
        state.useAnotherAddress?.();
        state.force?.({ confirmed: true });
        // @ts-expect-error Nothing is lost without consent.
        state.force?.();
        // @ts-expect-error No is no consent.
        state.force?.({ confirmed: false });
        // @ts-expect-error The person has to choose first.
        state.submit?.('123456');
      }
      return state.address;
    case 'done':
      // @ts-expect-error All is done.
      state.submit?.('123456');
      return state.outcome;
    case 'manage':
      state.change?.('phone');
      state.unlink?.('email', consent);
      // @ts-expect-error Nothing is unlinked without consent.
      state.unlink?.('email');
      // @ts-expect-error There are two types.
      state.change?.('fax');
      return state.accounts?.[0]?.displayName ?? '';
    default:
      return state satisfies never;
  }
}

export const secrets = (state: CodeState) => [
  // @ts-expect-error The code that was typed is in no state.
  state.code,
  // @ts-expect-error Nor is a password.
  state.password,
];

// @ts-expect-error There are three flows.
createAccountLink({ flow: 'register' });
// @ts-expect-error What is done in a step is done by its state.
link.submit('jo@example.com');
