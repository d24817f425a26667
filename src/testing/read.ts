import type { AddressType } from '../api/types.js';
import type { Step } from '../element/flow/states.js';

/** What a person could see of the element, and do in it, at one moment. */
export interface Reading {
  /** None where the element is not defined yet. */
  readonly step: Step | undefined;
  /** An answer is awaited. */
  readonly isBusy: boolean;
  /** A dialog is open: nothing else can be used. */
  readonly isAsking: boolean;
  /** What went wrong, as it reads; empty where nothing did. */
  readonly problem: string;
  /** By part name, the fields and buttons; `inert` are those that do nothing for now. */
  readonly parts: Readonly<Record<string, 'ready' | 'inert'>>;
  /** The type of the address that is asked for. */
  readonly type: AddressType | undefined;
  /** With as many characters the code is submitted without a press. */
  readonly codeLength: number | undefined;
}

/** Playwright sends this function into the page as text: it uses nothing but its parameter. */
export function read(element: Element): Reading {
  const { step, codeLength } = element as Element & Partial<Pick<Reading, 'step' | 'codeLength'>>;
  const dialog = element.shadowRoot?.querySelector('dialog');
  const place = dialog ?? element.shadowRoot;
  const parts: Record<string, 'ready' | 'inert'> = {};
  for (const control of place?.querySelectorAll('button, input') ?? []) {
    const isInert =
      control.getAttribute('aria-disabled') === 'true' || control.matches(':disabled');
    const names = (control.getAttribute('part') ?? '').split(' ');
    // Several lists have such a button: that one of them is ready is enough.
    for (const name of names)
      if (parts[name] !== 'ready') parts[name] = isInert ? 'inert' : 'ready';
  }
  let isBusy = false;
  try {
    isBusy = element.matches(':state(busy)');
  } catch {
    // Where there are no custom states, nothing tells.
  }
  const name = place?.querySelector('[part~="address-input"]')?.getAttribute('name');
  return {
    step,
    isBusy,
    isAsking: Boolean(dialog),
    // Without the marks that isolate an address in a text.
    problem: (place?.querySelector('[part~="error"]')?.textContent ?? '')
      .replace(/[\u2068\u2069]/g, '')
      .trim(),
    parts,
    type: name === 'tel' ? 'phone' : name === 'email' ? 'email' : undefined,
    codeLength: codeLength === undefined ? undefined : Number(codeLength),
  };
}
