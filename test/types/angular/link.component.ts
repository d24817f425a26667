import { Component, CUSTOM_ELEMENTS_SCHEMA, ElementRef, viewChild } from '@angular/core';
import 'glympse-account-link';
import type {
  GlympseAccountLinkElement,
  LinkedEvent,
  StepChangeEvent,
  TokenProvider,
} from 'glympse-account-link';

/** Nothing, where a type is not known: a template could pass anything. */
type Known<Type> = 0 extends 1 & Type ? never : Type;

@Component({
  selector: 'app-link',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <glympse-account-link
      #link
      endpoint="/api/glympse"
      code-length="6"
      [disabled]="false"
      [tokenProvider]="token"
      (linked)="done($event)"
      (recovered)="known($event.detail.account.id)"
      (conflict)="known($event.detail.address); $event.recover()"
      (unlinked)="known($event.detail.type)"
      (failed)="known($event.detail.code)"
      (step-change)="follow($event)"
      (click)="known($event.clientX); link.restart()"
    >
      <h2 slot="heading">Your account</h2>
    </glympse-account-link>
  `,
})
export class LinkComponent {
  readonly link = viewChild.required<ElementRef<GlympseAccountLinkElement>>('link');

  readonly token: TokenProvider = ({ refresh }) => (refresh ? 'new' : 'old');

  done(event: LinkedEvent): void {
    console.log(event.detail.account.id, this.link().nativeElement.step);
  }

  follow({ detail }: StepChangeEvent): void {
    console.log(detail.previousStep);
  }

  known<Type>(value: Known<Type>): void {
    console.log(value);
  }
}
