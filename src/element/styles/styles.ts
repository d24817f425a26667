import { unsafeCSS } from 'lit';
import { text } from './text.js';

/** Our own text, without Lit's checks of what others may put into a sheet, which weigh 90 bytes. */
export const styles = unsafeCSS(text);
