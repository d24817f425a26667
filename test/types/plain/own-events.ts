import {
  type AccountLinkEventMap,
  type GlympseAccountLinkElement,
  type LinkedEvent,
} from 'glympse-account-link';

const element: GlympseAccountLinkElement = document.createElement('glympse-account-link');

const hear = (event: LinkedEvent) => {
  const { flow, type, forced, account, isNew }: LinkedEvent['detail'] = event.detail;
  console.log(flow, type, forced, account.id, isNew ?? 'not told', account.authEnabled);
};

element.addEventListener('linked', hear);
element.removeEventListener('linked', hear);
element.addEventListener('linked', hear, { once: true, passive: true });
element.removeEventListener('linked', hear, { capture: true });
element.addEventListener('recovered', ({ detail }) => detail.account.id.length);
element.addEventListener('unlinked', ({ detail }) => detail.type === 'phone');
element.addEventListener('failed', ({ detail }) => detail.code === 'invalid_code');
element.addEventListener('step-change', ({ detail }) => detail.previousStep === 'manage');
element.addEventListener('conflict', (event) => {
  event.preventDefault();
  event.force({ confirmed: true });
  // @ts-expect-error It has to be confirmed.
  event.force();
  // @ts-expect-error There is no other way to say so.
  event.force({ confirmed: false });
});
element.addEventListener('linked', function () {
  this.restart();
});

const names = ['linked', 'recovered', 'unlinked', 'failed', 'conflict', 'step-change'] as const;
const log = (event: AccountLinkEventMap[(typeof names)[number]]) => {
  if (event.type === 'failed') console.log(event.detail.fatal);
};
for (const name of names) {
  element.addEventListener(name, log);
  element.removeEventListener(name, log);
}

// @ts-expect-error What `unlinked` tells is of another kind.
element.addEventListener('unlinked', hear);
// @ts-expect-error Nor can it be taken away there.
element.removeEventListener('unlinked', hear);
// @ts-expect-error There is no password in any event.
element.addEventListener('recovered', ({ detail }) => detail.account.password);
// @ts-expect-error `once` means nothing to removing.
element.removeEventListener('linked', hear, { once: true });
// @ts-expect-error The step only ever changes by what the person does.
element.step = 'done';
