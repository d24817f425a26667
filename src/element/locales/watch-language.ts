import { registrations } from './registry.js';

/**
 * Calls back when the language or the direction of an element may have become another one: by an attribute
 * of any ancestor, across shadow roots, or since the page has registered a language; and when one of its `own`
 * attributes was set. Until `signal` fires.
 */
export function watchLanguage(
  host: Node,
  own: readonly string[],
  signal: AbortSignal,
  changed: () => void,
): void {
  const observer = new MutationObserver(changed);
  observer.observe(host, { attributeFilter: [...own] });
  for (let root: Node | undefined = host; root; root = (root as Partial<ShadowRoot>).host) {
    root = root.getRootNode();
    observer.observe(root, { subtree: true, attributeFilter: ['lang', 'dir'] });
  }
  registrations.addEventListener('change', changed, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
  });
}
