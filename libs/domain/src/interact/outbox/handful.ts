/** At most so many times as many as are sent at once. */
const MOST_TIMES = 4;

/**
 * How many messages are put on record as begun at a time. All of them are in doubt should the process die, so they are few: as
 * many as are sent at once. Where a disk takes longer to write that down than the messages take to go, more are begun
 * together, for nobody would have anything to send meanwhile.
 */
export class Handful {
  private messages: number;

  /** @param atOnce how many messages are sent at once */
  constructor(private readonly atOnce: number) {
    this.messages = atOnce;
  }

  get size(): number {
    return this.messages;
  }

  /** @param ranOut whether everything begun before was gone when these were on record */
  learn(ranOut: boolean): void {
    this.messages = ranOut
      ? Math.min(this.messages * 2, this.atOnce * MOST_TIMES)
      : Math.max(this.messages - 1, this.atOnce);
  }
}
