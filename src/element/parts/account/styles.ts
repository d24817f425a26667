import { css } from '../../styles/sheets.js';
import { dialogStyles } from '../../styles/dialog-styles.js';

/** Two accounts, one card each; the one that is recommended stands out. */
export const styles = css`
  ${dialogStyles}
  .choice {
    gap: 8px;
    padding: 12px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
  }
  .choice:has(.primary) {
    border-color: var(--accent);
  }
  .choice-title {
    font-weight: 600;
  }
`;
