import { css } from 'lit';

export const styles = css`
  .code {
    font-size: 1.375em;
    letter-spacing: 0.15em;
  }
`;
