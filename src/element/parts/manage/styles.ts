import { css } from 'lit';
import { dialogStyles } from '../../views/dialog-styles.js';

export const styles = css`
  ${dialogStyles}
  .list {
    display: grid;
    gap: 12px;
    list-style: none;
  }
  .account {
    display: grid;
    gap: 8px;
    padding: 14px;
    border: 1px solid color-mix(in srgb, currentcolor 25%, transparent);
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
  .failure {
    display: grid;
    gap: 12px;
  }
  .name {
    font-weight: 600;
  }
  .attention,
  .removal > .link {
    color: var(--danger);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
  }
  .actions button {
    width: auto;
    padding-inline: 0;
  }
`;
