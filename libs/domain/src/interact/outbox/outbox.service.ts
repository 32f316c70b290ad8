import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { Clock } from '../../kernel/clock.js';
import { AttemptsService } from './attempts.service.js';
import { ClaimsService, type Taken } from './claims.service.js';
import { type Batch, Deliveries, type Source } from './deliveries.js';
import { everyLane, type LaneGroup } from './lanes.js';
import { OutboxStore } from './outbox.store.js';
import { handedBack, settlementOf } from './settlements.js';
import { Settler } from './settler.js';

const BATCH = 500;

/**
 * Takes messages from their table to the customer. Intent before effect: a message is committed as `sending` before
 * its first byte leaves, and what became of it is written afterwards. A crash in between leaves it `sending` until its
 * lease runs out, and then uncertain, or pending where it was not begun; what is uncertain is never sent again by itself.
 * Any number of deliverers may run.
 */
@Injectable()
export class OutboxService {
  private stopping = false;

  constructor(
    private readonly claims: ClaimsService,
    private readonly attempts: AttemptsService,
    private readonly store: OutboxStore,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /**
   * Delivers what is due, batch after batch, for as long as batches are full; `true` where anything was looked at. An
   * urgent message never waits for that: it has deliverers of its own.
   */
  async deliverBatch(group: LaneGroup = everyLane): Promise<boolean> {
    if (this.stopping) return false;
    let looked = 0;
    const claim = async (): Promise<Batch | undefined> => {
      const taken = await this.claims.take(group, BATCH);
      looked += taken.looked;
      return taken.looked > 0 ? this.prepared(taken) : undefined;
    };
    const concurrency = group.concurrency(this.config.env.SEND_CONCURRENCY);
    const deliveries = new Deliveries(
      { claim, begin: this.begin, close: this.close, isStopping: () => this.stopping },
      concurrency,
    );
    const inTurn = async (): Promise<void> => {
      for (let turn = await deliveries.next(); turn; turn = await deliveries.next()) {
        const outcome = await this.attempts.attempt(turn.message, turn.context);
        turn.settle(settlementOf(turn.message, outcome, this.clock.now()));
      }
    };
    const ended = await Promise.allSettled(Array.from({ length: concurrency }, inTurn));
    await deliveries.done();
    for (const end of ended) if (end.status === 'rejected') throw end.reason;
    return looked > 0;
  }

  /**
   * Gives up on messages whose deliverer has not been heard of until their lease ran out, and tells of how many the fate
   * is not known. Of those transactional ones are sent once more; what was not begun goes out as ever.
   */
  async giveUpExpired(): Promise<number> {
    const now = this.clock.now();
    const givenUp = await this.store.giveUpExpired(now);
    await this.store.resendTransactional(now);
    return givenUp;
  }

  /** Begins no more attempts; what is claimed and not begun is handed back at once. */
  stop(): void {
    this.stopping = true;
  }

  /** Where even preparing fails, nothing was begun, and everything goes back. */
  private async prepared({ isFull, claim }: Taken): Promise<Batch> {
    const settler = new Settler((batch) => this.store.settle(claim.fence, this.clock.now(), batch));
    try {
      const context = await this.attempts.prepare(claim.messages);
      return { claim, context, settler, isFull };
    } catch (error) {
      claim.messages.forEach((message) => settler.add(handedBack(message)));
      await settler.done();
      await this.close(claim);
      throw error;
    }
  }

  private readonly begin: Source['begin'] = ({ fence }, messages) => this.store.begin(fence, messages);

  private readonly close: Source['close'] = ({ fence }) => this.store.closeClaim(fence);
}
