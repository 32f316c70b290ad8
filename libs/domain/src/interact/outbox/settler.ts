import { setTimeout as sleep } from 'node:timers/promises';
import type { Settlement } from './outbox.store.js';

const FLUSH_AT = 100;
// What is not written when the process dies is uncertain.
const FLUSH_AFTER_MS = 50;
// A database that is restarted, or fails over, is back by then; the lease (`SETTLING_MS`) lasts longer.
const TRIES = 25;
const PAUSE_MS = 1_000;

/**
 * Gathers outcomes and writes them a hundred at a time, or twenty times a second, while sending goes on. A write that
 * fails is tried again for half a minute: outcomes that never get written leave their messages uncertain.
 */
export class Settler {
  private waiting: Settlement[] = [];
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  /** @param write writes outcomes in one statement */
  constructor(
    private readonly write: (settlements: Settlement[]) => Promise<unknown>,
    private readonly patience = { tries: TRIES },
  ) {}

  add(settlement: Settlement): void {
    this.waiting.push(settlement);
    if (this.waiting.length >= FLUSH_AT) this.flush();
    else this.timer ??= setTimeout(() => this.flush(), FLUSH_AFTER_MS);
  }

  /** Resolves when everything added so far is written; throws what kept it from being. */
  async done(): Promise<void> {
    this.flush();
    await this.writing;
  }

  private flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const batch = this.waiting;
    if (batch.length === 0) return;
    this.waiting = [];
    this.writing = this.writing.then(() => this.writeWithPatience(batch));
    // Whoever awaits `done` hears of a failure; until then it must not count as unhandled.
    this.writing.catch(() => undefined);
  }

  private async writeWithPatience(batch: Settlement[]): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.write(batch);
        return;
      } catch (error) {
        if (attempt >= this.patience.tries) throw error;
        await sleep(PAUSE_MS);
      }
    }
  }
}
