import { performance } from 'node:perf_hooks';
import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { Clock } from '../../kernel/clock.js';
import { AttemptsService } from './attempts.service.js';
import { type Claim, mayStillSend } from './claim.js';
import { ClaimsService } from './claims.service.js';
import { everyLane, type LaneGroup } from './lanes.js';
import type { BatchContext } from './outgoing-messages.js';
import { OutboxStore } from './outbox.store.js';
import { handedBack, settlementOf } from './settlements.js';
import { Settler } from './settler.js';

const BATCH = 500;

/**
 * Takes messages from their table to the customer. Intent before effect: a message is committed as `sending` before
 * its first byte leaves, and what became of it is written afterwards. A crash in between leaves it `sending` until its
 * lease runs out, and then uncertain; it is never sent again by itself. Any number of deliverers may run.
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

  /** Delivers one batch of what is due; `true` where there may be more right away. */
  async deliverBatch(group: LaneGroup = everyLane): Promise<boolean> {
    if (this.stopping) return false;
    const { looked, claim } = await this.claims.take(group, BATCH);
    if (claim.messages.length > 0)
      await this.send(claim, group.concurrency(this.config.env.SEND_CONCURRENCY));
    return looked > 0;
  }

  /** Gives up on messages whose deliverer has not been heard of until their lease ran out; tells how many. */
  giveUpExpired(): Promise<number> {
    return this.store.giveUpExpired(this.clock.now());
  }

  /** Begins no more attempts; what is claimed and not begun is handed back at once. */
  stop(): void {
    this.stopping = true;
  }

  private async send(claim: Claim, concurrency: number): Promise<void> {
    const settler = new Settler((batch) => this.store.settle(claim.fence, this.clock.now(), batch));
    const context = await this.prepared(claim, settler);
    await this.sendAll(claim, context, settler, concurrency);
    await settler.done();
  }

  /** Where even that fails, nothing was begun, and everything goes back. */
  private async prepared(claim: Claim, settler: Settler): Promise<BatchContext> {
    try {
      return await this.attempts.prepare(claim.messages);
    } catch (error) {
      claim.messages.forEach((message) => settler.add(handedBack(message)));
      await settler.done();
      throw error;
    }
  }

  /** So many at a time; each is rendered only when its turn comes, so memory does not grow with the batch. */
  private async sendAll(
    claim: Claim,
    context: BatchContext,
    settler: Settler,
    concurrency: number,
  ): Promise<void> {
    const queue = claim.messages.values();
    const inTurn = async (): Promise<void> => {
      for (const message of queue) {
        if (this.stopping || !mayStillSend(claim, performance.now())) settler.add(handedBack(message));
        else
          settler.add(settlementOf(message, await this.attempts.attempt(message, context), this.clock.now()));
      }
    };
    await Promise.all(Array.from({ length: concurrency }, inTurn));
  }
}
