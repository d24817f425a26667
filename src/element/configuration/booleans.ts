import { loadAdvice } from './load-advice.js';

/** Attributes, and the property of each. */
const properties = { disabled: 'disabled', 'with-credentials': 'withCredentials' } as const;

export const booleans = Object.keys(properties);

/** Booleans of HTML count as set whatever their text is; where they have one, it is looked at. */
export function lookAtBooleans(element: Element): void {
  const hasText = Object.entries(properties).some(
    ([name, property]) =>
      element.getAttribute(name) || typeof Reflect.get(element, property) === 'string',
  );
  if (!hasText) return;
  loadAdvice().then(
    ({ adviseOnBooleans }) => {
      adviseOnBooleans(element, properties);
    },
    () => {},
  );
}
