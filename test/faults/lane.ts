import type { Cell } from './cells.js';
import { tryCell, type Verdict } from './try-cell.js';

declare global {
  interface Window {
    tryCell?: (cell: Cell) => Promise<Verdict>;
  }
}

/** In a frame of its own, with a document, a focus and a storage of ids of its own. */
window.tryCell = tryCell;
window.dispatchEvent(new Event('ready'));
