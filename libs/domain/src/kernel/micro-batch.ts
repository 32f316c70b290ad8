interface Waiting<T, R> {
  item: T;
  resolve(result: R): void;
  reject(error: unknown): void;
}

/**
 * Puts items that come one by one, many at the same time, together into batches. Nobody waits for a timer: while a batch
 * is written the next one gathers, so batches grow with the load, and an item that comes alone goes at once. Every
 * caller is answered after the batch with their item was written.
 */
export class MicroBatch<T, R> {
  private waiting: Waiting<T, R>[] = [];
  private writing = 0;
  private isDue = false;

  /**
   * @param write gives a result for each item, in their order
   * @param most items in a batch
   * @param abreast how many batches are written at the same time
   */
  constructor(
    private readonly write: (items: T[]) => Promise<R[]>,
    private readonly most = 500,
    private readonly abreast = 2,
  ) {}

  add(item: T): Promise<R> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      this.next();
    });
  }

  /** At the end of this turn of the event loop, so that what was read from the sockets together is written together. */
  private next(): void {
    if (this.isDue || this.writing >= this.abreast || this.waiting.length === 0) return;
    this.isDue = true;
    setImmediate(() => {
      this.isDue = false;
      const batch = this.waiting.splice(0, this.most);
      this.writing += 1;
      void this.settle(batch).finally(() => {
        this.writing -= 1;
        this.next();
      });
      this.next();
    });
  }

  /** An item that breaks its batch breaks it for nobody else: the others are written each on their own. */
  private async settle(batch: Waiting<T, R>[]): Promise<void> {
    try {
      const results = await this.write(batch.map(({ item }) => item));
      batch.forEach(({ resolve, reject }, at) => {
        if (at < results.length) resolve(results[at] as R);
        else reject(new Error('an item went into a batch and did not come out of it'));
      });
    } catch (error) {
      const [only, another] = batch;
      if (only && !another) only.reject(error);
      else for (const each of batch) await this.settle([each]);
    }
  }
}
