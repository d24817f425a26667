import { FailedEvent, type LinkedEvent } from 'glympse-account-link';

const hear = (event: LinkedEvent) => event.detail.account.id;

document.addEventListener('linked', hear);
document.removeEventListener('linked', hear);
document.addEventListener('linked', (event) => event.detail.account.id);
window.addEventListener('step-change', ({ detail }) => detail.step === 'code');
document.body.addEventListener('recovered', ({ detail }) => detail.type === 'email');
document.querySelector('main')?.addEventListener('unlinked', ({ detail }) => detail.type);
document.addEventListener('failed', (event) => {
  if (event instanceof FailedEvent) console.log(event.detail.retryable);
});

// @ts-expect-error The detail has no such thing.
document.addEventListener('linked', ({ detail }) => detail.password);
// @ts-expect-error A step is no account.
window.addEventListener('step-change', hear);
