/** A long reckoning that may be laid down between its steps. */
export type Turns<T> = Generator<void, T, void>;

/** Does it all at once. */
export function finish<T>(turns: Turns<T>): T {
  for (;;) {
    const { done, value } = turns.next();
    if (done) return value;
  }
}

/** Does it step by step, and lets whatever else the process has to do come in between. */
export async function inTurns<T>(turns: Turns<T>): Promise<T> {
  for (;;) {
    const { done, value } = turns.next();
    if (done) return value;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
