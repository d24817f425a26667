import { readable } from './harness.js';

const LIVE = '[role=status], [role=alert], [aria-live]';

/**
 * What a screen reader says by itself, in order: each text that comes into a live region which is there. What is
 * taken away is not said.
 */
export class Announcements {
  #texts: string[] = [];
  readonly #last = new WeakMap<Element, string>();
  readonly #observer = new MutationObserver((records) => {
    this.#hear(records);
  });

  constructor(readonly root: ShadowRoot) {
    for (const region of root.querySelectorAll(LIVE)) this.#note(region);
    this.#observer.observe(root, { childList: true, characterData: true, subtree: true });
  }

  /** What has been said since this was asked last. */
  take(): string[] {
    this.#hear(this.#observer.takeRecords());
    const texts = this.#texts;
    this.#texts = [];
    return texts;
  }

  stop(): void {
    this.#observer.disconnect();
  }

  #hear(records: readonly MutationRecord[]): void {
    const changed = new Set<Element>();
    for (const { target, addedNodes } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      const region = element?.closest(LIVE);
      if (region) changed.add(region);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        for (const inner of [node, ...node.querySelectorAll(LIVE)]) {
          if (inner.matches(LIVE)) changed.add(inner);
        }
      }
    }
    for (const region of changed) {
      const before = this.#last.get(region);
      const now = this.#note(region);
      // An alert is said also when it comes with its text; another region only has it then.
      const isSaid = before !== undefined || region.matches('[role=alert]');
      if (isSaid && region.isConnected && now && now !== before) this.#texts.push(now);
    }
  }

  #note(region: Element): string {
    const text = readable(region.textContent);
    this.#last.set(region, text);
    return text;
  }
}
