/** Time as an argument. */
export interface Clock {
  /** Milliseconds that never run backwards. */
  now(): number;
  /** Calls back later; the returned function calls it off. */
  after(milliseconds: number, callback: () => void): () => void;
}

export const browserClock: Clock = {
  now: () => performance.now(),
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};
