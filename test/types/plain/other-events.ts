import 'glympse-account-link';

const element = document.createElement('glympse-account-link');

const point = (event: MouseEvent) => event.clientX;
element.addEventListener('click', point);
element.removeEventListener('click', point);
element.addEventListener('keydown', ({ key }) => key === 'Escape');
element.addEventListener('click', function ({ clientX }) {
  console.log(this.step, clientX);
});

const hearAny = (event: Event) => event.type;
element.addEventListener('of-another-package', hearAny);
element.removeEventListener('of-another-package', hearAny);
element.addEventListener('linked', hearAny);
element.addEventListener('linked', { handleEvent: hearAny });

// @ts-expect-error A click is no key.
element.addEventListener('click', (event: KeyboardEvent) => event.key);
// @ts-expect-error Nothing is known of the event but that it is one.
element.addEventListener('of-another-package', (event: MouseEvent) => event.clientX);
