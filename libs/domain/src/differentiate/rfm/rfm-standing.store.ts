import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { tallyScored } from './rfm-difference.sql.js';
import type { Standing, Tally } from './rfm-standing.js';
import { forgetStanding, keepStanding, selectStanding } from './rfm-standing.sql.js';

/** How many customers stand where: kept with every score that is written, so that nobody has to count them. */
@Injectable()
export class RfmStandingStore {
  /** The scores must be locked. Counts them where nothing is kept. */
  async read(tx: Tx): Promise<Tally[]> {
    const kept = await tx.rows<Tally>(selectStanding);
    return kept.length > 0 ? kept : tx.rows<Tally>(tallyScored('rfm_score'));
  }

  async write(tx: Tx, standing: Standing): Promise<void> {
    const lines = standing.lines();
    await tx.run(forgetStanding);
    await tx.run(keepStanding, [
      lines.map(({ recency }) => recency),
      lines.map(({ frequency }) => frequency),
      lines.map(({ monetary }) => monetary),
      lines.map(({ orders }) => orders),
      lines.map(({ customers }) => customers),
      lines.map(({ revenueMinor }) => revenueMinor),
    ]);
  }
}
