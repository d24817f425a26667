/** By attribute: the elements that it has been said of. */
const told = new Map<string, WeakSet<Element>>();

/**
 * Tells the page's developer, once for each element, of a text that was probably meant to unset a boolean:
 * in an attribute, or in the property that a framework has set in its place.
 */
export function adviseOnBooleans(
  element: Element,
  booleans: Readonly<Record<string, string>>,
): void {
  for (const [name, property] of Object.entries(booleans)) {
    const set: unknown = Reflect.get(element, property);
    const text = element.getAttribute(name) ?? (typeof set === 'string' ? set : '');
    if (!/^(false|0|no|off|null|undefined|nan)$/i.test(text.trim())) continue;
    const elements = told.get(name) ?? new WeakSet();
    told.set(name, elements);
    if (elements.has(element)) continue;
    elements.add(element);
    console.warn(
      `<glympse-account-link> ${name}="${text}" counts as set, as every boolean attribute of HTML does: ` +
        `leave the attribute out, or set the property ${property} to false`,
    );
  }
}
