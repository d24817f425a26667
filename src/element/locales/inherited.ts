/** The nearest ancestor that a selector matches, itself and across shadow roots: as the platform inherits. */
export const closest = (host: Element | undefined, selector: string): Element | undefined =>
  host &&
  (host.closest(selector) ?? closest((host.getRootNode() as Partial<ShadowRoot>).host, selector));
