import { GlympseAccountLinkElement } from './account-link-element.js';

/** Registers `<glympse-account-link>`, unless another copy of the script has done so. */
export function define(): void {
  if (!customElements.get('glympse-account-link')) {
    customElements.define('glympse-account-link', GlympseAccountLinkElement);
  }
}
