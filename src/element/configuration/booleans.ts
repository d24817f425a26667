import { loadAdvice } from './load-advice.js';

/** Attributes, and the property of each. */
const booleans = { disabled: 'disabled', 'with-credentials': 'withCredentials' } as const;

/** Booleans of HTML count as set whatever their text is; where they have one, it is looked at. */
export function watchBooleans(element: Element): () => void {
  const look = () => {
    const hasText = Object.entries(booleans).some(
      ([name, property]) =>
        element.getAttribute(name) || typeof Reflect.get(element, property) === 'string',
    );
    if (!hasText) return;
    loadAdvice().then(
      ({ adviseOnBooleans }) => {
        adviseOnBooleans(element, booleans);
      },
      () => {},
    );
  };
  look();
  // A text may change to another one, which changes no property.
  new MutationObserver(look).observe(element, { attributeFilter: Object.keys(booleans) });
  return look;
}
