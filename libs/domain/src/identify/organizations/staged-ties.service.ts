import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import { PurchaseSummaryService } from '../purchases/purchase-summary.service.js';
import { TouchedService } from '../touched/touched.service.js';
import { AccountsService } from './accounts.service.js';
import {
  differingTies,
  dropImpossible,
  findOrganizations,
  gatherTies,
  makeOrganizations,
  openTies,
  writeTies,
} from './staged-ties.sql.js';

export interface TieCounts {
  /** Persons with a tie that is new, to another organization, or in another role. */
  changed: number;
  /** Persons whose row names an organization that is none, or who are none themselves. */
  refused: number;
}

const CAUSE = 'organization';

/** Whom the customers of a batch buy for, after the batch itself was upserted or planned in the same transaction. */
@Injectable()
export class StagedTiesService {
  constructor(
    private readonly accounts: AccountsService,
    private readonly summaries: PurchaseSummaryService,
    private readonly touched: TouchedService,
    private readonly clock: Clock,
  ) {}

  /** What `write` would do; organizations nobody knows yet are not made. */
  async plan(tx: Tx): Promise<TieCounts> {
    if ((await this.gather(tx)) === 0) return { changed: 0, refused: 0 };
    const refused = await tx.run(dropImpossible);
    return { changed: (await this.differing(tx)).length, refused };
  }

  /** Makes organizations that only their contact persons name, ties persons to them, and moves their orders. */
  async write(tx: Tx): Promise<TieCounts> {
    if ((await this.gather(tx)) === 0) return { changed: 0, refused: 0 };
    const now = this.clock.now();
    const refused = await tx.run(dropImpossible);
    await tx.run(makeOrganizations, [now]);
    await this.find(tx);
    await this.accounts.hold(tx);
    const differing = await this.differing(tx);
    const moving = differing.filter(({ moves }) => moves).map(({ id }) => id);
    const moved = await this.accounts.during(tx, moving, async () => {
      await tx.run(writeTies, [now]);
    });
    await this.summaries.recompute(tx, moved);
    await this.touched.touch(tx, moved, CAUSE);
    return { changed: differing.length, refused };
  }

  private async gather(tx: Tx): Promise<number> {
    await tx.run(openTies);
    const ties = await tx.run(gatherTies);
    if (ties > 0) await this.find(tx);
    return ties;
  }

  private async find(tx: Tx): Promise<void> {
    for (const statement of findOrganizations) await tx.run(statement);
  }

  private differing(tx: Tx): Promise<{ id: number; moves: boolean }[]> {
    return tx.rows(differingTies);
  }
}
