import { css } from 'lit';

/**
 * What every step looks like. Public custom properties are read here and nowhere else. Light and dark
 * follow `color-scheme`, which the page sets and the element inherits: system colours do by themselves.
 * Rules hang on class names, which are private; `part` names are for pages.
 */
export const styles = css`
  :host {
    display: block;
    max-width: 400px;
    color: var(--glympse-account-link-text, CanvasText);
  }
  :host([hidden]) {
    display: none;
  }
  .base {
    --accent: var(--glympse-account-link-accent, light-dark(#0b6b63, #5fd4c4));
    --danger: var(--glympse-account-link-danger, light-dark(#b3261e, #ffb4ab));
    --surface: var(--glympse-account-link-surface, Canvas);
    --muted: var(--glympse-account-link-muted, color-mix(in srgb, currentcolor 68%, transparent));
    --radius: var(--glympse-account-link-radius, 10px);
    /* The page's own size, whatever its root's is; below 16px iOS zooms into the page at a field. */
    font-size: max(1em, 16px);
    font-style: normal;
    letter-spacing: normal;
    line-height: 1.5;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    word-spacing: normal;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
    border: 0 solid var(--muted);
    overflow-wrap: anywhere;
  }
  .base,
  fieldset {
    display: grid;
    gap: 12px;
    min-width: 0;
  }
  .heading {
    font-size: 1.375em;
    line-height: 1.25;
  }
  .intro,
  .hint,
  .status {
    color: var(--muted);
  }
  .hint,
  .error,
  .status {
    font-size: 0.875em;
  }
  .error {
    color: var(--danger);
  }
  /* For who listens. */
  .unseen {
    position: absolute;
    clip-path: inset(50%);
  }
  /* An empty live region has to stay in the tree for its next text to be announced. */
  [role]:empty {
    position: absolute;
  }
  .field,
  button {
    width: 100%;
    min-height: 48px;
    padding: 10px 14px;
    border-width: 1px;
    border-radius: var(--radius);
    background: var(--surface);
    color: inherit;
    font: inherit;
  }
  .field[aria-invalid='true'] {
    border-color: var(--danger);
    outline: 1px solid var(--danger);
  }
  .label,
  button {
    font-weight: 600;
  }
  .label {
    margin-bottom: -6px;
  }
  button {
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }
  .primary {
    border: 0;
    background: var(--accent);
    color: var(--glympse-account-link-on-accent, Canvas);
  }
  .link {
    min-height: 36px;
    padding: 4px;
    border: 0;
    background: none;
    color: var(--accent);
  }
  [aria-disabled='true'],
  :disabled {
    opacity: 0.6;
    cursor: default;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  [tabindex] {
    outline: 0;
  }
`;
