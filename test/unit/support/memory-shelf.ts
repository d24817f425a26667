import type { Shelf } from '../../../src/element/flow/flow-store.js';

/** A shelf in memory. */
export class MemoryShelf implements Shelf {
  text: string | null = null;
  readonly read = () => this.text;
  readonly write = (text: string) => {
    this.text = text;
  };
  readonly clear = () => {
    this.text = null;
  };
}
