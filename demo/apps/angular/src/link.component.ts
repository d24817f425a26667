import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { LinkedEvent } from 'glympse-account-link';
import 'glympse-account-link';

@Component({
  selector: 'app-link',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<glympse-account-link
    endpoint="/api/glympse"
    (linked)="done($event)"
    (recovered)="isRecovered.set(true)"
  >
    <a slot="footer" href="/" [hidden]="!isRecovered()">Go to your account</a>
  </glympse-account-link>`,
})
export class LinkComponent {
  isRecovered = signal(false);
  done = ({ detail }: LinkedEvent) => console.log('linked', detail.type);
}
