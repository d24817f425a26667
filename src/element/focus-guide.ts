import type { Problem } from './flow/problem.js';
import { isFieldProblem } from './views/problem-text.js';

/** Leads the focus to a new scene, or back to the field that has to be mended. */
export class FocusGuide {
  /** The person has done something whose outcome may move the focus. */
  hasActed = false;
  #main: HTMLElement | null = null;
  #problem: Problem | undefined;

  /** Where the person goes on in what is shown. */
  static mainOf(root: ParentNode): HTMLInputElement | null {
    return root.querySelector<HTMLInputElement>('[data-main]');
  }

  /** To be called when what is shown has changed. */
  follow(root: ShadowRoot, problem: Problem | undefined): void {
    const main = FocusGuide.mainOf(root);
    const isNewProblem = problem !== this.#problem && isFieldProblem(problem);
    const isNewScene = main !== this.#main;
    this.#problem = problem;
    this.#main = main;
    // The person may have gone on to another field of the page while an answer was awaited.
    // Not `:focus-within`, which Chromium was seen not to match for the focus in a modal dialog.
    const isHere = root.activeElement ?? document.activeElement === document.body;
    if (!this.hasActed || !isHere || !(isNewScene || isNewProblem)) return;
    main?.focus();
    // What is there is to be replaced: an address that was left, or a code that is wrong.
    if (main?.matches('input') && (isNewScene || main.name === 'code')) main.select();
  }
}
