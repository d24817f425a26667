/** The nearest ancestor that a selector matches, itself and across shadow roots: as the platform inherits. */
export function closest(host: Element, selector: string): Element | undefined {
  for (let element: Element | undefined = host; element;) {
    const found: Element | null = element.closest(selector);
    if (found) return found;
    element = (element.getRootNode() as Partial<ShadowRoot>).host;
  }
  return undefined;
}
