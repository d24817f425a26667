import { css } from '../../styles/sheets.js';
import { dialogStyles } from '../../styles/dialog-styles.js';

export const styles = css`
  ${dialogStyles}
  .list {
    display: grid;
    gap: var(--gap);
    list-style: none;
  }
  .account {
    display: grid;
    gap: 8px;
    padding: 14px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
  }
  .type {
    color: var(--muted);
    font-size: 0.875em;
  }
  /* What has been reached is read first. */
  .news > .status {
    color: inherit;
    font-size: inherit;
  }
  .name {
    font-weight: 600;
  }
  .attention {
    color: var(--danger);
  }
  .removal > .link {
    color: var(--muted);
    font-weight: inherit;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
  }
`;
