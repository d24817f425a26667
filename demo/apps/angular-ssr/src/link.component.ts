import {
  afterNextRender,
  Component,
  ElementRef,
  inject,
  InjectionToken,
  PendingTasks,
} from '@angular/core';
import type {} from 'glympse-account-link';

/** The first form, which the server alone provides. */
export const FIRST_FORM = new InjectionToken<Promise<string>>('FIRST_FORM');

@Component({ selector: 'app-link', template: '' })
export class LinkComponent {
  readonly #host: HTMLElement = inject(ElementRef).nativeElement;

  constructor() {
    const form = inject(FIRST_FORM, { optional: true });
    // Not by a binding, which would put it in anew in the browser: hydration leaves alone what is in no template.
    if (form) inject(PendingTasks).run(async () => void (this.#host.innerHTML = await form));
    // In the browser alone.
    afterNextRender(() => this.#begin());
  }

  async #begin() {
    await import('glympse-account-link');
    const element = this.#host.querySelector('glympse-account-link') ?? this.#make();
    element.addEventListener('linked', ({ detail }) => console.log('linked', detail.type));
    const way = element.querySelector('a');
    element.addEventListener('recovered', () => way?.removeAttribute('hidden'));
  }

  /** Who comes here by the router has no form of the server's. */
  #make() {
    const element = document.createElement('glympse-account-link');
    element.endpoint = '/api/glympse';
    this.#host.append(element);
    return element;
  }
}
