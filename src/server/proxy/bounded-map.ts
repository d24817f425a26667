/** Keeps so many entries at most: beyond that goes the one that was set the longest time ago. */
export class BoundedMap<Key, Value> {
  readonly #entries = new Map<Key, Value>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: Key): Value | undefined {
    return this.#entries.get(key);
  }

  set(key: Key, value: Value): void {
    // Anew at the end, so that the first is the oldest.
    this.#entries.delete(key);
    this.#entries.set(key, value);
    if (this.#entries.size > this.#most) this.delete(this.#entries.keys().next().value as Key);
  }

  /** Takes out the oldest, as long as they are over. */
  drop(isOver: (value: Value) => boolean): void {
    for (const [key, value] of this.#entries) {
      if (!isOver(value)) return;
      this.#entries.delete(key);
    }
  }

  delete(key: Key): void {
    this.#entries.delete(key);
  }
}
