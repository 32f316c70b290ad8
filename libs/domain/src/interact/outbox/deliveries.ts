import { performance } from 'node:perf_hooks';
import { type Claim, mayStillSend } from './claim.js';
import type { BatchContext } from './outgoing-messages.js';
import type { DueMessage, Settlement } from './outbox.store.js';
import { handedBack } from './settlements.js';
import type { Settler } from './settler.js';

/** A claim, ready to be sent. */
export interface Batch {
  claim: Claim;
  context: BatchContext;
  settler: Settler;
  /** There may be more due. */
  isFull: boolean;
}

/** A message whose turn it is. */
export interface Turn {
  message: DueMessage;
  context: BatchContext;
  settle(settlement: Settlement): void;
}

/**
 * The messages of one batch after another. The next batch is claimed while this one is being sent, and a message that
 * takes its time keeps nobody waiting but itself: those of the next batch go out beside it.
 */
export class Deliveries {
  private queue: Iterator<Turn> | undefined;
  private coming: Promise<Batch | undefined> | undefined;
  private moving: Promise<void> | undefined;
  private readonly writing = new Set<Promise<void>>();
  private fault: unknown;

  /** @param claim the next batch; `undefined` where nothing is due */
  constructor(
    private readonly claim: () => Promise<Batch | undefined>,
    private readonly isStopping: () => boolean,
  ) {
    this.coming = claim();
  }

  /** The next message to send; those that may not be begun any more are handed back. */
  async next(): Promise<Turn | undefined> {
    for (;;) {
      const head = this.queue?.next();
      if (head && !head.done) return head.value;
      if (!this.coming && !this.moving) return undefined;
      this.moving ??= this.move().finally(() => (this.moving = undefined));
      await this.moving;
    }
  }

  /** Resolves when all that became of the messages is written; throws what kept something from being. */
  async done(): Promise<void> {
    await Promise.all(this.writing);
    if (this.fault) throw this.fault;
  }

  private async move(): Promise<void> {
    const { coming } = this;
    this.coming = undefined;
    const batch = await coming;
    this.queue = batch && this.turns(batch);
    if (batch?.isFull && !this.isStopping()) {
      this.coming = this.claim();
      // Whoever asks for the next message hears of a failure; until then it must not count as unhandled.
      this.coming.catch(() => undefined);
    }
  }

  private *turns({ claim, context, settler }: Batch): Generator<Turn> {
    let open = claim.messages.length;
    const settle = (settlement: Settlement): void => {
      settler.add(settlement);
      if (--open === 0) this.finish(settler);
    };
    for (const message of claim.messages) {
      if (this.isStopping() || !mayStillSend(claim, performance.now())) settle(handedBack(message));
      else yield { message, context, settle };
    }
  }

  private finish(settler: Settler): void {
    const written = settler
      .done()
      .catch((error: unknown) => {
        this.fault ??= error;
      })
      .finally(() => this.writing.delete(written));
    this.writing.add(written);
  }
}
