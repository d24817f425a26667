/** As Svelte has it, which need not be installed. */
export interface Readable<Value> {
  subscribe(run: (value: Value) => void, invalidate?: () => void): () => void;
}
