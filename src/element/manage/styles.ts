/** Named like Lit's tag, so that editors and the build know it for CSS. */
const css = String.raw;

const text = css`
  ul {
    display: grid;
    gap: 12px;
    list-style: none;
  }
  li {
    display: grid;
    gap: 8px;
    padding: 14px;
    border: 1px solid color-mix(in srgb, currentcolor 25%, transparent);
    border-radius: var(--radius);
  }
  li > [part='label'] {
    color: var(--muted);
    font-size: 0.875rem;
  }
  /* What has been reached is read first. */
  [role='status']:has(+ form ul) {
    color: inherit;
    font-size: inherit;
  }
  [part='failure'] {
    display: grid;
    gap: 12px;
  }
  [part='account-name'] {
    font-weight: 600;
  }
  [part='hint attention'] {
    color: var(--danger);
  }
  [part*='unlink-button'] {
    color: var(--danger);
  }
  [part='actions'] {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
  }
  [part='actions'] button {
    width: auto;
    padding-inline: 0;
  }
`;

/** Adopted, as a `style` element would need a content security policy to allow it. */
export const listStyles = new CSSStyleSheet();
listStyles.replaceSync(text);
