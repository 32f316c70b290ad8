import type { INestApplicationContext } from '@nestjs/common';
import { Database, type Tx } from '../../../database/database.js';
import type { Channel, ConsentPurpose } from '../../../identify/consents/consent.schema.js';
import { ConsentsService } from '../../../identify/consents/consents.service.js';
import { PurchaseSummaryService } from '../../../identify/purchases/purchase-summary.service.js';
import { SuppressionsService } from '../../../identify/suppressions/suppressions.service.js';
import { TouchedService } from '../../../identify/touched/touched.service.js';
import {
  ANSWER,
  BUYERS,
  CALLS_TAKEN,
  DONE,
  LEAVING,
  LEFT,
  ORDER,
  REACT,
  REACTED,
  taskEnds,
  WAKE_ANSWERED,
} from './acts.sql.js';
import { chanceOf } from './chance.sql.js';
import { BUY_ANYWAY, RESPOND } from './draws.sql.js';

interface Leaving {
  customerId: number;
  channel: Channel;
  purpose: ConsentPurpose;
  address: string;
  kind: 'unsubscribed' | 'complained';
  at: Date;
}

/** How customers are to act. */
export interface Manner {
  seed: number;
  fatigue: number;
  /** The part of a sale that is margin, 0 … 1, where its cost is not known. */
  margin: number;
}

/** What customers do in a simulation: drawn ahead, and written as the facts real customers leave when its time has come. */
export class CustomersActs {
  private readonly database: Database;

  constructor(
    private readonly world: INestApplicationContext,
    private readonly manner: Manner,
  ) {
    this.database = world.get(Database);
  }

  /** What they are going to buy today without having heard of us. */
  async planDay(beginning: Date, day: number): Promise<void> {
    await this.database.run(BUY_ANYWAY, [this.manner.seed, beginning, day]);
  }

  /** What they are going to do about messages they have just got. */
  async respond(messageIds: number[], now: Date): Promise<void> {
    const { seed, fatigue } = this.manner;
    if (messageIds.length > 0) await this.database.run(RESPOND, [seed, now, messageIds, fatigue]);
  }

  /** Everything whose time has come, in one transaction. */
  async act(now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.run(REACT, [now]);
      await this.leave(tx, now);
      await this.order(tx, now);
      await tx.run(ANSWER, [now]);
      await tx.run(WAKE_ANSWERED, [now]);
      await this.world.get(TouchedService).touchFrom(tx, REACTED, 'simulated', [now]);
      await tx.run(DONE, [now]);
    });
  }

  /** Whoever else campaigns wait for: people who call and visit, and other systems. */
  async answerForOthers(now: Date): Promise<void> {
    await this.database.run(taskEnds(chanceOf('$2::bigint', `'task ' || t.enrolment_id || ' ' || t.visit`)), [
      now,
      this.manner.seed,
    ]);
    await this.database.run(CALLS_TAKEN, [now]);
  }

  private async order(tx: Tx, now: Date): Promise<void> {
    const orders = await tx.run(ORDER, [now, this.manner.margin]);
    if (orders === 0) return;
    await this.world.get(PurchaseSummaryService).recomputeFrom(tx, BUYERS);
    await this.world.get(TouchedService).touchFrom(tx, BUYERS, 'order:simulated');
  }

  private async leave(tx: Tx, now: Date): Promise<void> {
    const leaving = await tx.rows<Leaving>(LEAVING, [now]);
    const complaints = leaving.filter(({ kind }) => kind === 'complained');
    const moved = await this.world.get(ConsentsService).record(
      tx,
      leaving
        .filter(({ kind }) => kind === 'unsubscribed')
        .map(({ customerId, channel, purpose, at }) => ({
          ...{ customerId, channel, purpose, at },
          ...{ status: 'withdrawn' as const, source: 'unsubscribed' },
        })),
    );
    if (moved.length > 0) await tx.run(LEFT, [now, moved]);
    await this.world.get(SuppressionsService).suppress(
      tx,
      complaints.map(({ channel, address, at }) => ({
        ...{ channel, address, at, reason: 'complained', source: 'simulated' },
      })),
    );
  }
}
