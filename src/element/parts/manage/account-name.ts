import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { AddressType } from '../../../api/types.js';
import type { View } from '../../views/view.js';
import { spacedNumber } from './spaced-number.js';

/**
 * What is linked, as it is read. A number in groups: as its country writes it, where the part for numbers is there,
 * which is not loaded for that. A long address had better be broken before its domain than anywhere. Another
 * address is another node.
 */
export function accountName(
  { phone }: Pick<View, 'phone'>,
  type: AddressType,
  name: string,
): TemplateResult {
  const readable = type === 'phone' ? (phone?.display ?? spacedNumber)(name) : name;
  return html`
    <b part="account-name"
      >${keyed(
        readable,
        html`<bdi
          >${readable.split('@').map((part, index) => (index ? html`<wbr />@${part}` : part))}</bdi
        >`,
      )}</b
    >
  `;
}
