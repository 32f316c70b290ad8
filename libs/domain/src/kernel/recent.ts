/**
 * What was found lately, for look-ups that come again and again. It is asked for once however many ask at the same time;
 * what was not found, or could not be looked up, is not remembered.
 */
export class Recent<T> {
  private readonly entries = new Map<string, { found: Promise<T | null>; until: number }>();

  /**
   * @param milliseconds how long an answer may be old; by the machine's own clock, since it is about load and not about
   * business
   * @param most answers kept; beyond it all are forgotten
   */
  constructor(
    private readonly milliseconds: number,
    private readonly most: number,
  ) {}

  async get(key: string, look: () => Promise<T | null>): Promise<T | null> {
    const known = this.entries.get(key);
    if (known && known.until > performance.now()) return known.found;
    if (this.entries.size >= this.most) this.entries.clear();
    const entry = { found: look(), until: performance.now() + this.milliseconds };
    this.entries.set(key, entry);
    try {
      const found = await entry.found;
      if (found === null) this.forget(key, entry);
      return found;
    } catch (error) {
      this.forget(key, entry);
      throw error;
    }
  }

  clear(): void {
    this.entries.clear();
  }

  private forget(key: string, entry: { until: number }): void {
    if (this.entries.get(key) === entry) this.entries.delete(key);
  }
}
