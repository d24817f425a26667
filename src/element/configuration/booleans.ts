import { loadAdvice } from './load-advice.js';

const names = ['disabled', 'with-credentials'];

/** Booleans of HTML count as set whatever their text is; where they have one, it is looked at. */
export function watchBooleans(element: Element): void {
  const look = () => {
    if (!names.some((name) => element.getAttribute(name))) return;
    loadAdvice().then(
      ({ adviseOnBooleans }) => {
        adviseOnBooleans(element, names);
      },
      () => {},
    );
  };
  look();
  // A text may change to another one, which changes no property.
  new MutationObserver(look).observe(element, { attributeFilter: names });
}
