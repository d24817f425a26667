import { dialogStyles } from '../../styles/dialog-styles.js';
import { css } from '../../styles/sheets.js';

/** Two accounts, one card each; the one that is recommended stands out. */
export const styles = css`
  ${dialogStyles}
  .card:has(.primary) {
    border-color: var(--accent);
  }
  /* Their place is kept: no button moves away from under a finger when they come. */
  .facts {
    min-height: 1lh;
  }
`;
