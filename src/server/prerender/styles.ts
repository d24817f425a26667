import { styles as ofElement } from '../../element/styles/styles.js';

/**
 * What a prerendered form looks like: the element's own rules. Where no script runs, a link leads to the other type
 * of address, and the button that would is not shown.
 */
export const styles = `${ofElement.trim()}
@media (scripting: none) {
  [part~='type-button'] {
    display: none;
  }
}
`;
