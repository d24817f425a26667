import { dialogStyles } from '../../styles/dialog-styles.js';
import { css } from '../../styles/sheets.js';

export const styles = css`
  ${dialogStyles}
  ul {
    list-style: none;
  }
  /* What has been reached is read first. */
  .news > p {
    color: inherit;
    font-size: inherit;
  }
  .removal > .link {
    color: var(--muted);
    font-weight: inherit;
    text-decoration: underline;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
  }
`;
