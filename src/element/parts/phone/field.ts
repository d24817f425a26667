import { html, type TemplateResult } from 'lit';
import type { AddingState, AddressState } from '../../flow/states.js';
import { phone as english } from '../../locales/en/phone.js';
import { isolate, translator } from '../../locales/translate.js';
import type { PhoneField } from '../../views/phone-field.js';
import { fieldOf } from '../../views/pieces.js';
import { rewrite } from '../../views/rewrite.js';
import type { View } from '../../views/view.js';
import { chosen } from './chosen.js';
import { findByKey } from './find-country.js';
import { lastCountry } from './last-country.js';
import { labelTags } from './label-tags.js';
import {
  countryOf,
  formatNumber,
  likelyCountries,
  labelOf,
  listCountries,
  moveNumber,
  readNumber,
  type Country,
} from './phone-number.js';

type Asking = View<AddressState | AddingState>;

const current = ({ state, language }: Asking): string => chosen(state, language);

/** The elements whose list has a likely country chosen where it stands among all. */
const amongAll = new WeakSet();

/**
 * A native list: it opens as the device's own picker, every screen reader knows it, and it works in every
 * shadow root. Likely countries stand above all, and among them once more, where one looks for them by name.
 */
function countries(view: Asking): TemplateResult {
  const { host, state, language, send } = view;
  const t = translator(english, view.locale, view.messages);
  const country = current(view);
  const all = listCountries(labelTags(view));
  const likely = likelyCountries(state.offer.country, language, lastCountry()).flatMap(
    (code) => all.find((each) => each.code === code) ?? [],
  );
  const isLikely = likely.some(({ code }) => code === country) && !amongAll.has(host);
  const options = (list: readonly Country[], isHere: boolean) =>
    list.map(
      ({ code, label }) =>
        html`<option
          value=${code}
          .selected=${isHere && code === country}
          .textContent=${label}
        ></option>`,
    );
  const choose = (select: HTMLSelectElement) => {
    const { value, form, selectedIndex } = select;
    // The arrow keys go through the list: to be sent up to the other one would send them round.
    if (selectedIndex < likely.length) amongAll.delete(host);
    else amongAll.add(host);
    const field = form && fieldOf(form);
    if (field) {
      field.value = moveNumber(field.value, value);
      tell(view, field, value);
      say(field, '');
    }
    send({ type: 'country-chosen', country: value, typed: field?.value ?? '' });
  };
  return html`
    <label for="country" part="label" .textContent=${t('countryLabel')}></label>
    <select
      id="country"
      class="field"
      part="input country-select"
      name="country"
      autocomplete="country"
      @change=${({ currentTarget }: Event) => {
        choose(currentTarget as HTMLSelectElement);
      }}
      @keydown=${(event: KeyboardEvent) => {
        const select = event.currentTarget as HTMLSelectElement;
        select.value = findByKey(event, language) ?? select.value;
      }}
      @blur=${({ currentTarget }: Event) => {
        // What was found while somebody typed is none before they have done so: the browser tells of no change.
        const select = currentTarget as HTMLSelectElement;
        if (select.value !== country) choose(select);
      }}
    >
      ${options(likely, isLikely)}
      <hr />
      ${options(all, !isLikely)}
    </select>
  `;
}

/** What the field starts with must not depend on the country, which may change later. */
const display = (number: string): string =>
  number.startsWith('+') ? formatNumber(number, '') : number;

/** Which number is meant, where that is not plain. */
function meant(view: Asking, typed: string, country: string): string {
  const reading = readNumber(typed, country);
  const t = translator(english, view.locale, view.messages);
  return reading?.isAmbiguous ? t('numberHint', isolate(reading.contact.shown ?? '')) : '';
}

/** Set anew while somebody types, and announced. */
const hint = (view: Asking): TemplateResult =>
  html`<p
      id="meant"
      part="hint"
      role="status"
      .textContent=${meant(view, view.state.addresses.phone, current(view))}
    ></p>
    <p id="switched" class="unseen" role="status"></p>`;

function tell(view: Asking, field: HTMLInputElement, country: string): void {
  const place = field.form?.querySelector('#meant');
  if (place) place.textContent = meant(view, field.value, country);
}

/** Which country the list has been switched to, for who does not see it. */
function announce(view: Asking, field: HTMLInputElement, country: string): void {
  const label = translator(english, view.locale, view.messages)('countryLabel');
  say(field, `${label}: ${labelOf(country, labelTags(view))}`);
}

function say(field: HTMLInputElement, text: string): void {
  const place = field.form?.querySelector('#switched');
  if (place) place.textContent = text;
}

function format(view: Asking, event: Event): void {
  const field = event.currentTarget as HTMLInputElement;
  // Password managers send plain events that do not tell what was done.
  const { isComposing, inputType = '' } = event as Partial<InputEvent>;
  // What is composed of several keys, or taken back, is left alone.
  if (isComposing || inputType.startsWith('history')) return;
  const write = () => {
    spaceOut(view, field, inputType.startsWith('delete'));
  };
  // WebKit mixes up the order of undo for what is written amid a paste.
  if (inputType === 'insertFromPaste') setTimeout(write);
  else write();
}

function spaceOut(view: Asking, field: HTMLInputElement, isDeleting: boolean): void {
  const typed = field.value;
  const before = current(view);
  const text = formatNumber(typed, before);
  if (text !== typed) {
    const caret = field.selectionStart ?? typed.length;
    rewrite(field, text);
    const moved = caretAfter(text, typed, caret, isDeleting);
    field.setSelectionRange(moved, moved);
  }
  const country = countryOf(typed, before) ?? before;
  tell(view, field, country);
  if (country === before) return;
  view.send({ type: 'country-chosen', country, typed: field.value });
  announce(view, field, country);
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

/** A number that is spaced out as its country writes it, and the list of countries. */
export const phone: PhoneField = { countries, hint, display, format };
