/** The language of the nearest ancestor that has one, as the platform inherits it; else the browser's. */
export function languageOf(host: Element): string {
  let element: Element | null = host;
  while (element) {
    const holder: Element | null = element.closest('[lang]');
    if (holder) return holder.getAttribute('lang') || navigator.language;
    element = (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
  }
  return navigator.language;
}
