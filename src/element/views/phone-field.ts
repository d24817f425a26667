import { html, type LitElement, type TemplateResult } from 'lit';
import {
  countryOf,
  defaultCountry,
  formatNumber,
  listCountries,
  moveNumber,
  parseNumber,
} from '../address/phone-number.js';
import { languageOf } from '../locales/language.js';
import type { Translate } from '../locales/translate.js';

export type PhoneHost = LitElement & { readonly address: string; readonly country: string };

/** The country list, and a number that is spaced out as its country writes it. */
export class PhoneField {
  readonly #host: PhoneHost;
  /** ISO 3166-1 alpha-2. */
  #country: string;

  constructor(host: PhoneHost) {
    this.#host = host;
    this.#country = countryOf(host.address) ?? defaultCountry(host.country, languageOf(host));
  }

  /** A native list: it opens as the device's own picker and works in every shadow root. */
  countryList(t: Translate): TemplateResult {
    return html`
      <label for="country" part="label">${t('countryLabel')}</label>
      <select
        id="country"
        part="input country-select"
        name="country"
        autocomplete="country"
        @change=${({ currentTarget }: Event) => {
          const { value, form } = currentTarget as HTMLSelectElement;
          const field = form?.querySelector('input');
          if (field) field.value = moveNumber(field.value, value);
          this.#choose(value);
        }}
      >
        ${listCountries(languageOf(this.#host)).map(
          ({ code, label }) =>
            html`<option value=${code} .selected=${code === this.#country}>${label}</option>`,
        )}
      </select>
    `;
  }

  /** What the field starts with; it must not depend on the country, which may change later. */
  display(number: string): string {
    return number.startsWith('+') ? formatNumber(number, '') : number;
  }

  /** The number in E.164 notation, or nothing where it cannot be one. */
  parse(typed: string): string | undefined {
    return parseNumber(typed, this.#country);
  }

  /** Spaces out the number while it is typed, and follows a dial code to its country. */
  readonly format = (event: Event & Partial<InputEvent>): void => {
    if (event.isComposing) return;
    const field = event.currentTarget as HTMLInputElement;
    const typed = field.value;
    const text = formatNumber(typed, this.#country);
    if (text !== typed) {
      const caret = field.selectionStart ?? typed.length;
      // Password managers send plain events that do not tell what was done.
      const isDeleting = event.inputType?.startsWith('delete') ?? false;
      field.value = text;
      const moved = caretAfter(text, typed, caret, isDeleting);
      field.setSelectionRange(moved, moved);
    }
    this.#choose(countryOf(typed) ?? this.#country);
  };

  #choose(country: string): void {
    this.#country = country;
    this.#host.requestUpdate();
  }
}

const digit = /[\p{Nd}+＋]/u;
const digits = new RegExp(digit, 'gu');

/** Keeps the caret behind the digit that it stood behind, wherever the spacing has moved that. */
function caretAfter(text: string, typed: string, caret: number, isDeleting: boolean): number {
  const count = (part: string) => part.match(digits)?.length ?? 0;
  const before = count(typed.slice(0, caret));
  // Punctuation that closes the number belongs to what was typed; deleting has to get past it.
  if (!isDeleting && before === count(typed)) return text.length;
  let position = 0;
  for (let seen = 0; seen < before && position < text.length; position++) {
    if (digit.test(text.charAt(position))) seen++;
  }
  return position;
}
