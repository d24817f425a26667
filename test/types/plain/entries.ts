import { GlympseAccountLinkElement as Registered, type Messages } from 'glympse-account-link';
import { define, GlympseAccountLinkElement, LinkedEvent } from 'glympse-account-link/element';
import { en } from 'glympse-account-link/locales/en';
import { createProxy } from 'glympse-account-link/proxy';
import { Sandbox } from 'glympse-account-link/sandbox';

define();

const element: Registered = new GlympseAccountLinkElement();
const messages: Partial<Messages> = en;
element.messages = messages;
element.messages = undefined;
element.codeLength = 6;
element.codeFormat = 'digits';
element.codeLength = undefined;
element.tokenProvider = ({ refresh }) => (refresh ? 'new' : 'old');
element.credentialsHandler = async ({ id, password }, { reason, signal }) => {
  signal.throwIfAborted();
  await Promise.resolve([id, password, reason === 'recovery']);
};
element.accountFacts = async ({ type, address, signal }) => {
  signal.throwIfAborted();
  return Promise.resolve({ current: 'Made today', other: [type, address] });
};
// @ts-expect-error Texts, and nothing else.
element.accountFacts = () => ({ current: 3 });
console.log(LinkedEvent.name);

export const proxy = createProxy;
export const sandbox = new Sandbox();

// @ts-expect-error There are three flows.
element.flow = 'register';
// @ts-expect-error There are two formats.
element.codeFormat = 'letters';
// @ts-expect-error A number, not its text.
element.codeLength = '6';
