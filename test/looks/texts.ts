import type { Actor } from '../../demo/public/scenes.js';

/** Elements of a scene that hold a text themselves, and fields, where the person can see them. */
export function textsOf({ element }: Actor): HTMLElement[] {
  const root = element.shadowRoot as ShadowRoot;
  const place = root.querySelector(':modal') ?? root;
  return [...place.querySelectorAll<HTMLElement>('*:not(style, option)')].filter(
    (candidate) =>
      candidate.checkVisibility({ visibilityProperty: true }) &&
      !candidate.matches('.unseen') &&
      (candidate.matches('input, select') ||
        [...candidate.childNodes].some((node) => node instanceof Text && node.data.trim() !== '')),
  );
}

/** The element in an error message. */
export const nameOf = (element: Element): string =>
  `${element.localName}.${element.className}: ${element.textContent.trim().slice(0, 50)}`;
