import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { Parameters } from '../segments/compiler/rule-context.js';
import { baseOf, measuresOf } from './rfm-base.sql.js';
import { scoredBy } from './rfm-digits.sql.js';
import { RfmScaleStore } from './rfm-scale.store.js';
import { differenceOf, lockScores, writeScores } from './rfm-score.sql.js';
import { rfmSettingsSchema } from './rfm-settings.js';

/**
 * Scores customers between two runs by the starts of the last one: exactly as it would have scored them with the
 * figures they have now. The bands themselves stay as they are until the next run: so shares drift, but nobody moves
 * to whom nothing happened. Where ties are split, a start is a value and a customer, so equals part at the same
 * customer as in the run; where scores are nested, somebody who comes into a nest that had nobody is scored as
 * somebody alone in it. Doing it twice changes nothing the second time.
 */
@Injectable()
export class RfmRescoreStore {
  constructor(private readonly scales: RfmScaleStore) {}

  /** To be taken before any row of a customer, as runs and deletions do. */
  async lock(tx: Tx): Promise<void> {
    await tx.run(lockScores);
  }

  /** Tells how many customers came into another cell; nothing is done before the first run. */
  async rescore(tx: Tx, customerIds: number[], now: Date): Promise<number> {
    const last = await this.scales.latest(tx);
    if (!last || customerIds.length === 0) return 0;
    const settings = rfmSettingsSchema.parse(last.options);
    const parameters = new Parameters();
    const ids = parameters.bind(customerIds, 'bigint[]');
    const limit = (customerId: string): string => `${customerId} = any (${ids})`;
    const base = `(${baseOf(settings, { asOf: now, limit }, parameters)})`;
    const scored = scoredBy(base, measuresOf(settings), last.starts, settings, parameters);
    const writing = {
      difference: differenceOf(scored, limit),
      runId: last.id,
      at: now,
      isBetween: true,
    };
    return tx.run(writeScores(writing, parameters), parameters.values);
  }
}
