/** What the caller wants done with the tracked links of a message; nothing: they stay as they are. */
export interface LinkTracking {
  /** The absolute http(s) address that stands in the message for a link. {@link LinkNumbers} tells of the number. */
  track(link: number, target: string): string;
}

/**
 * Numbers the links of one rendered part. A link inside a loop appears several times, and what it leads to depends on
 * the turn, so a number holds both: `index + turn × count`, where `count` is how many links the template has. The
 * same facts give the same numbers again, so a number is all that a tracked address needs to carry.
 */
export class LinkNumbers {
  private readonly turns: number[] = [];

  constructor(
    private readonly count: number,
    private readonly tracking?: LinkTracking,
    private readonly onLink?: (link: number, target: string) => void,
  ) {}

  /** Forgets the turns: the text part repeats the links of the HTML with the same numbers. */
  restart(): void {
    this.turns.length = 0;
  }

  /** The address to print for the link whose target this is. */
  address(index: number, target: string): string {
    const turn = this.turns[index] ?? 0;
    this.turns[index] = turn + 1;
    const link = index + turn * this.count;
    this.onLink?.(link, target);
    return this.tracking && isWebAddress(target) ? this.tracking.track(link, target) : target;
  }
}

/** Whether it is an absolute http(s) address: the only kind a tracked link leads to. */
export function isWebAddress(target: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(target);
}
