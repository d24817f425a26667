/** By attribute: the elements that it has been said of. */
const told = new Map<string, WeakSet<Element>>();

/** Tells the page's developer, once for each element, of a text that was probably meant to unset an attribute. */
export function adviseOnBooleans(element: Element, names: readonly string[]): void {
  for (const name of names) {
    const text = element.getAttribute(name) ?? '';
    if (!/^(false|0|no|off|null|undefined|nan)$/i.test(text.trim())) continue;
    const elements = told.get(name) ?? new WeakSet();
    told.set(name, elements);
    if (elements.has(element)) continue;
    elements.add(element);
    console.warn(
      `<glympse-account-link> ${name}="${text}" counts as set, as every boolean attribute of HTML does: ` +
        `leave the attribute out, or set the property ${propertyOf(name)} to false`,
    );
  }
}

const propertyOf = (attribute: string): string =>
  attribute.replace(/-./g, ([, letter = '']) => letter.toUpperCase());
