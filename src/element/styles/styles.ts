import { css } from './sheets.js';

/**
 * What every step looks like. Public custom properties are read here and nowhere else. Light and dark
 * follow `color-scheme`, which the page sets and the element inherits: system colours do by themselves.
 * Rules hang on classes and kinds of elements, which are private; `part` names are for pages. What nobody
 * sees before the flow is there has its rules in the flow's part.
 */
export const styles = css`
  :host {
    display: block;
    max-width: var(--glympse-account-link-max-width, 400px);
  }
  :host([hidden]) {
    display: none;
  }
  .base {
    --text: var(--glympse-account-link-text, CanvasText);
    --accent: var(--glympse-account-link-accent, light-dark(#0b6b63, #5fd4c4));
    --danger: var(--glympse-account-link-danger, light-dark(#b3261e, #ffb4ab));
    --surface: var(--glympse-account-link-surface, Canvas);
    /*
     * Up to a quarter of the surface in it, the more contrast there is to give away: a text of black or white has
     * most, on a surface that is not of a middle lightness. How opaque each of the two is, is its weight.
     */
    /* prettier-ignore */
    --muted: var(--glympse-account-link-muted, rgb(from color-mix(in srgb, lab(from var(--text) l a b / calc(0.24 / max(0.24, max(l, 100 - l) - 88) - 0.005)), lab(from var(--surface) l a b / min(0.005, max(l - 49.5, 49.5 - l) / 9000))) r g b / 1));
    --border: var(--glympse-account-link-border, var(--muted));
    --radius: var(--glympse-account-link-radius, 10px);
    --gap: var(--glympse-account-link-spacing, 12px);
    color: var(--text);
    font-family: var(--glympse-account-link-font, inherit);
    /* The page's own size, whatever its root's is; below 16px iOS zooms into the page at a field. */
    font-size: max(var(--glympse-account-link-font-size, 1em), 16px);
    font-style: normal;
    letter-spacing: normal;
    line-height: 1.5;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    text-wrap: pretty;
    white-space: normal;
    word-break: auto-phrase;
    word-spacing: normal;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
    border: 0 solid var(--border);
    overflow-wrap: anywhere;
  }
  .base,
  fieldset,
  .stack {
    display: grid;
    gap: var(--gap);
    min-width: 0;
  }
  h2 {
    font-size: 1.375em;
    line-height: 1.25;
  }
  p {
    color: var(--muted);
    font-size: 0.875em;
  }
  .intro {
    font-size: inherit;
  }
  .error {
    color: var(--danger);
  }
  /* An empty live region has to stay in the tree for its next text to be announced. */
  [role]:empty {
    position: absolute;
  }
  .field,
  button {
    width: 100%;
    min-height: var(--glympse-account-link-field-height, 48px);
    padding: 8px 14px;
    border-width: 1px;
    border-radius: var(--radius);
    background: var(--surface);
    color: inherit;
    font: inherit;
  }
  b,
  label,
  button {
    font-weight: 600;
  }
  label {
    margin-bottom: calc(var(--gap) / -2);
  }
  /* Forced colours show a border that is transparent elsewhere. */
  .primary,
  .link {
    border-color: transparent;
  }
  .primary {
    background: var(--accent);
    /* White or black, whichever has more contrast: the lightness of CIE Lab follows luminance alone. */
    /* prettier-ignore */
    color: var(--glympse-account-link-on-accent, lab(from var(--accent) calc(1e6 * (49.5 - l)) 0 0));
  }
  .link {
    justify-self: start;
    width: auto;
    min-height: 36px;
    padding: 4px 0;
    background: none;
    color: var(--accent);
    text-align: inherit;
  }
  :disabled:not(fieldset) {
    opacity: 0.6;
    pointer-events: none;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
`;
