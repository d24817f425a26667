/** The only source of time, so that tests can hold it still. */
export interface Clock {
  /** Milliseconds since the epoch, by this device. */
  now(): number;
  /** Calls back once after `delay` milliseconds; the result cancels it. */
  after(delay: number, callback: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (delay, callback) => {
    const timer = setTimeout(callback, delay);
    return () => {
      clearTimeout(timer);
    };
  },
};
