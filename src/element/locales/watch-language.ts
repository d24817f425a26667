import { registrations } from './registry.js';

/**
 * Calls back when the language or the direction of an element may have become another one: by an attribute
 * of any ancestor, across shadow roots, or since the page has registered a language. The result ends that.
 */
export function watchLanguage(host: Node, changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  for (let root: Node | undefined = host; root; root = (root as Partial<ShadowRoot>).host) {
    root = root.getRootNode();
    observer.observe(root, { subtree: true, attributeFilter: ['lang', 'dir'] });
  }
  registrations.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    registrations.removeEventListener('change', changed);
  };
}
