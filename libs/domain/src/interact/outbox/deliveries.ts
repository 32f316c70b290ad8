import { performance } from 'node:perf_hooks';
import { type Claim, mayStillSend } from './claim.js';
import { Handful } from './handful.js';
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

/** Where messages come from, and what is put on record about a claim. */
export interface Source {
  /** The next batch; `undefined` where nothing is due. */
  claim(): Promise<Batch | undefined>;
  /** These are about to go on the wire; false where the claim was given up, and they must not. */
  begin(claim: Claim, messages: readonly DueMessage[]): Promise<boolean>;
  /** All that became of the claim's messages is on record. */
  close(claim: Claim): Promise<void>;
  isStopping(): boolean;
}

/** A batch of which some messages are begun and the others wait. */
interface Opened extends Batch {
  waiting: DueMessage[];
  settle(settlement: Settlement): void;
}

/**
 * The messages of one batch after another, begun a few at a time: only what is begun can be uncertain when the process
 * dies. The next few are begun, and the next batch is claimed, while messages are being sent; one that takes its time
 * keeps nobody waiting but itself.
 */
export class Deliveries {
  private readonly begun: { turn: Turn; claim: Claim }[] = [];
  private batch: Opened | undefined;
  private coming: Promise<Batch | undefined> | undefined;
  private moving: Promise<void> | undefined;
  private readonly closing = new Set<Promise<void>>();
  private readonly handful: Handful;
  private fault: unknown;

  /** @param atOnce how many messages are sent at once */
  constructor(
    private readonly source: Source,
    atOnce: number,
  ) {
    this.handful = new Handful(atOnce);
    this.coming = source.claim();
  }

  /** The next message to send; those that may not be sent any more are handed back. */
  async next(): Promise<Turn | undefined> {
    for (;;) {
      if (this.begun.length <= this.handful.size / 2 && (this.batch || this.coming))
        this.moving ??= this.move().finally(() => (this.moving = undefined));
      const head = this.begun.shift();
      if (head && this.maySend(head.claim)) return head.turn;
      if (head) head.turn.settle(handedBack(head.turn.message));
      else if (this.moving) await this.moving;
      else return undefined;
    }
  }

  /** Resolves when all that became of the messages is written; throws what kept something from being. */
  async done(): Promise<void> {
    await Promise.all(this.closing);
    if (this.fault) throw this.fault;
  }

  /** Begins a few more, of the next batch where this one is through. Never rejects: `done` tells of it. */
  private async move(): Promise<void> {
    try {
      this.batch ??= await this.nextBatch();
      if (this.batch) await this.beginSome(this.batch);
    } catch (error) {
      this.fault ??= error;
    }
  }

  private async nextBatch(): Promise<Opened | undefined> {
    const { coming } = this;
    this.coming = undefined;
    const batch = await coming;
    if (batch?.isFull && !this.source.isStopping()) {
      this.coming = this.source.claim();
      // Whoever asks for the next message hears of a failure; until then it must not count as unhandled.
      this.coming.catch(() => undefined);
    }
    return batch && batch.claim.messages.length > 0 ? this.opened(batch) : undefined;
  }

  private opened(batch: Batch): Opened {
    let open = batch.claim.messages.length;
    const settle = (settlement: Settlement): void => {
      batch.settler.add(settlement);
      if (--open === 0) this.close(batch);
    };
    return { ...batch, waiting: [...batch.claim.messages], settle };
  }

  private async beginSome({ claim, context, waiting, settle }: Opened): Promise<void> {
    const some = waiting.splice(0, this.handful.size);
    if (waiting.length === 0) this.batch = undefined;
    const hadMore = this.begun.length > 0;
    let mayGo = false;
    try {
      mayGo = this.maySend(claim) && (await this.source.begin(claim, some));
    } finally {
      this.handful.learn(hadMore && this.begun.length === 0);
      if (mayGo) this.begun.push(...some.map((message) => ({ claim, turn: { message, context, settle } })));
      else this.handBack({ waiting: [...some, ...waiting.splice(0)], settle });
    }
  }

  /** None of these was begun, nor will any other of the batch be. */
  private handBack({ waiting, settle }: Pick<Opened, 'waiting' | 'settle'>): void {
    this.batch = undefined;
    for (const message of waiting) settle(handedBack(message));
  }

  private maySend(claim: Claim): boolean {
    return !this.source.isStopping() && mayStillSend(claim, performance.now());
  }

  private close({ claim, settler }: Batch): void {
    const closed = settler
      .done()
      .then(() => this.source.close(claim))
      .catch((error: unknown) => {
        this.fault ??= error;
      })
      .finally(() => this.closing.delete(closed));
    this.closing.add(closed);
  }
}
