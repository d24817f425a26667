import { css } from './sheets.js';

/** What a dialog and a card look like, and a button that gives something up. */
export const dialogStyles = css`
  /* Where there is nothing else behind it, the form was there: the page below must not jump. */
  .base:has(> .dialog + slot) {
    align-content: start;
    min-height: 25em;
  }
  .danger {
    border-color: currentcolor;
    color: var(--danger);
  }
  .card,
  .dialog {
    border: 1px solid color-mix(in srgb, var(--border) 45%, transparent);
    border-radius: var(--radius);
  }
  .card {
    gap: 8px;
    padding: 12px;
  }
  .dialog {
    width: min(440px, 100vw - 16px);
    margin: auto;
    padding: min(24px, 5vw);
    background: var(--surface);
    color: inherit;
    /* Hidden along with its place, it waits there, open and not modal; for its first frame back, too. */
    opacity: 0;
    /* Browsers show a modal dialog also where a page hides what is around it. */
    visibility: inherit;
  }
  .dialog:modal {
    opacity: 1;
    pointer-events: auto;
    display: grid;
    gap: var(--gap);
  }
  /* For its end, which tells that the visibility has changed. No part: the page's rules do not reach it. */
  .dialog fieldset {
    transition: visibility 1ms;
  }
  .dialog h2 {
    font-size: 1.25em;
  }
  ::backdrop {
    background: #0008;
  }
`;
