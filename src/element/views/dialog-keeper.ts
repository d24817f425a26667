import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { keyGuard } from './key-guard.js';

/**
 * Keeps the element's dialog modal for as long as it can be seen: one that a page has hidden along with
 * what is around it would only block that page. Shown again, it has its focus where it was.
 */
class DialogKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #root: ShadowRoot;
  readonly #guard: (event: KeyboardEvent) => void;
  /** Where the focus was last in a dialog. */
  #focused: HTMLElement | null = null;
  #here = new AbortController();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#root = host.shadowRoot as ShadowRoot;
    this.#guard = keyGuard(this.#root);
    this.#root.addEventListener('focusin', ({ target }) => {
      const focused = target as HTMLElement;
      if (focused.closest(':modal')) this.#focused = focused;
    });
    // No observer tells of `visibility`: the styles make a transition of it.
    this.#root.addEventListener('transitionend', this.hostUpdated);
  }

  readonly hostUpdated = (): void => {
    const dialog = this.#root.querySelector<HTMLDialogElement>('dialog.dialog');
    if (!dialog?.isConnected) return;
    // To observe it a second time changes nothing.
    this.#observer.observe(dialog);
    // Open, it can be seen wherever its place can. A dialog that was moved is open, and not modal any more.
    dialog.open = true;
    // What is in it is the last to be seen again, and takes no focus before.
    const last = dialog.querySelector('fieldset') ?? dialog;
    const isSeen = last.checkVisibility({ visibilityProperty: true });
    if (isSeen === dialog.matches(':modal')) return;
    dialog.close();
    if (!isSeen) {
      dialog.open = true;
      return;
    }
    const focused = dialog.contains(this.#focused) ? this.#focused : this.#host;
    dialog.showModal();
    focused?.focus();
  };

  readonly #observer = new IntersectionObserver(this.hostUpdated);

  hostConnected(): void {
    this.#here = new AbortController();
    // Before anything that is in the page: its dialogs listen at the document, some ahead of what is in it.
    const first = { capture: true, signal: this.#here.signal };
    addEventListener('keydown', this.#guard, first);
    addEventListener('keyup', this.#guard, first);
    // What fades out is hidden at the end only.
    addEventListener('transitionend', this.hostUpdated, first);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#here.abort();
    this.#observer.disconnect();
  }
}

const kept = new WeakSet<object>();

/** Whatever parts have dialogs: one keeper is enough. */
export function keepDialog(host: ReactiveControllerHost & HTMLElement): void {
  if (kept.has(host)) return;
  kept.add(host);
  host.addController(new DialogKeeper(host));
}
