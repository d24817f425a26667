import { css } from '../../styles/sheets.js';

/** What nobody sees before the flow is there, or not from the first moment. */
export const styles = css`
  /* What the page slots runs as the page does, also where there are no texts in its language. */
  :host(:dir(rtl)) ::slotted(:not([dir])) {
    direction: rtl;
  }
  .code {
    font-size: 1.375em;
    letter-spacing: 0.15em;
  }
  /* For who listens. */
  .unseen {
    position: absolute;
    clip-path: inset(50%);
  }
  [tabindex] {
    outline: 0;
  }
  [aria-invalid='true'] {
    border-color: var(--danger);
    outline: 1px solid var(--danger);
  }
  [aria-disabled='false'] {
    cursor: pointer;
  }
  /* Never at the cost of the text's contrast. */
  @media (hover: hover) {
    :not(.link)[aria-disabled='false']:hover {
      box-shadow: 0 0 0 2px var(--accent);
    }
    .link:hover {
      text-decoration: underline;
    }
  }
  [aria-disabled='false']:active {
    scale: 0.98;
  }
  /* What does nothing for now stays where it is. */
  :not(.busy)[aria-disabled='true'] {
    background: none;
    color: var(--muted);
    font-weight: inherit;
  }
  :not(.busy, .link)[aria-disabled='true'] {
    border-color: var(--border);
  }
  /* Takes no room: the text stays where it was. A mask, as forced colours make all sides of a border alike. */
  .busy::after {
    display: inline-block;
    width: 1em;
    height: 1em;
    margin-inline: 0.5em -1.5em;
    content: '';
    mask: conic-gradient(#0000, #000);
    vertical-align: -0.125em;
    animation: turn 1s linear infinite;
  }
  @media not (prefers-reduced-motion) {
    @keyframes turn {
      to {
        rotate: 1turn;
      }
    }
  }
  .busy::after,
  .mark {
    border: 2px solid;
    border-radius: 50%;
  }
  .mark {
    width: 2em;
    color: var(--accent);
    line-height: 1.75;
    text-align: center;
  }
  .mark::before {
    content: '\2713' / '';
  }
  @media (forced-colors: active) {
    .link {
      padding-inline: 8px;
    }
    :not(.busy)[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
