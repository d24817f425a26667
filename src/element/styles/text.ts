/** Named like Lit's tag, so that editors and the build know it for CSS. */
const css = String.raw;

/**
 * One sheet for every step. Public custom properties are read here and nowhere else. Light and dark
 * follow `color-scheme`, which the page sets and the element inherits: system colours do by themselves.
 */
export const text = css`
  :host {
    --accent: var(--glympse-account-link-accent, light-dark(#0b6b63, #5fd4c4));
    --danger: var(--glympse-account-link-danger, light-dark(#b3261e, #ffb4ab));
    --surface: var(--glympse-account-link-surface, Canvas);
    --muted: var(--glympse-account-link-muted, color-mix(in srgb, currentcolor 68%, transparent));
    --radius: var(--glympse-account-link-radius, 10px);
    display: block;
    max-width: 400px;
    color: var(--glympse-account-link-text, CanvasText);
    line-height: 1.5;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
    border: 0 solid var(--muted);
    overflow-wrap: anywhere;
  }
  [part='base'],
  dialog[open],
  fieldset {
    display: grid;
    gap: 12px;
    min-width: 0;
  }
  h2 {
    font-size: 1.375rem;
    line-height: 1.25;
  }
  [part^='intro'],
  [part^='hint'],
  [role='status'] {
    color: var(--muted);
  }
  [part^='hint'],
  [role] {
    font-size: 0.875rem;
  }
  [role='alert'],
  [part*='danger'] {
    border-color: currentcolor;
    color: var(--danger);
  }
  /* An empty live region has to stay in the tree for its next text to be announced. */
  [role]:empty {
    position: absolute;
  }
  input,
  select,
  button {
    width: 100%;
    min-height: 48px;
    padding: 10px 14px;
    border-width: 1px;
    border-radius: var(--radius);
    background: var(--surface);
    color: inherit;
    /* Below 16px iOS zooms into the page when a field is entered. */
    font: inherit;
    font-size: max(16px, 1rem);
  }
  [aria-invalid='true'] {
    border-color: var(--danger);
    outline: 1px solid var(--danger);
  }
  #code {
    font-size: 1.375rem;
    letter-spacing: 0.15em;
  }
  label,
  button {
    font-weight: 600;
  }
  label {
    margin-bottom: -6px;
  }
  button {
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }
  [part*='primary'] {
    border: 0;
    background: var(--accent);
    color: var(--glympse-account-link-on-accent, Canvas);
  }
  [part*='link '] {
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
  dialog {
    width: min(440px, 100vw - 32px);
    margin: auto;
    padding: 24px;
    border-radius: var(--radius);
    background: var(--surface);
    color: inherit;
  }
  ::backdrop {
    background: #0008;
  }
`;
