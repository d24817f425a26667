import { isFieldProblem, type Problem } from '../flow/problem.js';

/**
 * Leads the focus to a new scene, or back to the field that has to be mended, or that waits for another code,
 * which its mark tells.
 */
export class FocusGuide {
  /** The person has done something whose outcome may move the focus. */
  hasActed = false;
  #main: HTMLElement | null = null;
  #mark: string | undefined;
  #problem: Problem | undefined;

  /** To be called when what is shown has changed. */
  follow(root: ShadowRoot, problem: Problem | undefined): void {
    const main = root.querySelector<HTMLInputElement>('[data-main]');
    const isNewProblem = problem !== this.#problem && isFieldProblem(problem);
    const mark = main?.dataset['main'];
    const isOther = Boolean(mark) && mark !== this.#mark;
    const isNew = main !== this.#main || isOther;
    // What it holds is a code that is good no more. A field that was hidden meanwhile keeps what it has.
    if (main && isOther) {
      main.value = '';
      this.#mark = mark;
    }
    this.#problem = problem;
    this.#main = main;
    // The person may have gone on to another field of the page while an answer was awaited.
    // Not `:focus-within`, which Chromium was seen not to match for the focus in a modal dialog.
    const isHere = root.activeElement ?? document.activeElement === document.body;
    if (!this.hasActed || !isHere || !(isNew || isNewProblem)) return;
    main?.focus();
    // What is there is to be replaced: an address that was left, or a code that is wrong.
    if (main?.matches('input') && (isNew || main.name === 'code')) main.select();
  }
}
