import { css } from 'lit';

/** What a dialog looks like, and a button in it that gives something up. */
export const dialogStyles = css`
  .danger {
    border-color: currentcolor;
    color: var(--danger);
  }
  .dialog {
    width: min(440px, 100vw - 32px);
    margin: auto;
    padding: 24px;
    border-radius: var(--radius);
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
    gap: 12px;
    min-width: 0;
  }
  /* For its end, which tells that the visibility has changed. No part: the page's rules do not reach it. */
  .dialog fieldset {
    transition: visibility 1ms;
  }
  ::backdrop {
    background: #0008;
  }
`;
