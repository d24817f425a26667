import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import type { LinkedEvent } from 'glympse-account-link';
import 'glympse-account-link';

@Component({
  selector: 'app-link',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<glympse-account-link
    endpoint="/api/glympse"
    (linked)="done($event)"
  ></glympse-account-link>`,
})
export class LinkComponent {
  done = ({ detail }: LinkedEvent) => console.log('linked', detail.type);
}
