import { css } from 'lit';

export const styles = css`
  .code {
    font-size: 1.375em;
    letter-spacing: 0.15em;
  }
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
  }
  .dialog[open] {
    display: grid;
    gap: 12px;
    min-width: 0;
  }
  ::backdrop {
    background: #0008;
  }
`;
