import 'glympse-account-link';
import type { LinkedEvent } from 'glympse-account-link';
import type { SvelteHTMLElements } from 'svelte/elements';

type Settings = SvelteHTMLElements['glympse-account-link'];

const hear = (event: LinkedEvent) => event.detail.account.id;

/** What templates are checked against: they have no place for an expected error. */
export const wrong: Settings[] = [
  // @ts-expect-error There are three flows.
  { flow: 'register' },
  // @ts-expect-error A number, not its text.
  { codeLength: '6' },
  // @ts-expect-error As an attribute, it is set by being there.
  { 'with-credentials': false },
  // @ts-expect-error What `unlinked` tells is of another kind.
  { onunlinked: hear },
  // @ts-expect-error Nor is a change of the step.
  { 'on:step-change': hear },
  // @ts-expect-error The step only ever changes by what the person does.
  { step: 'done' },
];
