import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { PartLogic } from '../flow/part-set.js';
import type { FlowState, Scene, States } from '../flow/states.js';
import type { AddressMessages, Messages } from '../locales/messages.js';
import { translator } from '../locales/translate.js';
import type { PhoneField } from '../views/phone-field.js';
import type { Explain, Render, View } from '../views/view.js';

type Views<Texts> = { readonly [S in Scene]?: Render<States[S], Texts> };

/**
 * What a person meets at the same time, and what is therefore loaded together: data that says what it
 * adds. A step or a request belongs to one part.
 */
export interface Part extends PartLogic {
  readonly views?: Views<AddressMessages>;
  /** CSS. */
  readonly styles?: string;
  /** Called once with the element when the part is there. */
  readonly attach?: (
    host: ReactiveControllerHost & HTMLElement & { readonly disabled: boolean },
  ) => void;
  readonly phone?: PhoneField;
  readonly explain?: Explain;
}

/** Views that speak with the texts of their part. */
export function viewsWith<Texts extends Partial<Messages>>(
  english: Texts,
  views: Views<Texts>,
): Views<AddressMessages> {
  const speaking = Object.entries(views as Record<string, Render<FlowState, Texts>>).map(
    ([scene, render]) => [
      scene,
      (view: View): TemplateResult =>
        render({ ...view, t: translator(english, view.locale, view.messages) }),
    ],
  );
  return Object.fromEntries(speaking) as Views<AddressMessages>;
}
