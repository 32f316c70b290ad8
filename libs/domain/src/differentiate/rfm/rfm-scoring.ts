import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import type { Measured } from '../../jobs/runs/runs-of.js';
import { RfmGroupsService } from './rfm-groups.service.js';
import { RfmMovementStore } from './rfm-movement.store.js';
import type { RfmWarning } from './rfm.schema.js';
import { type RfmOutcome, RfmRuns } from './rfm-runs.js';
import { RfmScaleStore } from './rfm-scale.store.js';
import { RfmScoreStore } from './rfm-score.store.js';
import { type RfmSettings, rfmSettingsSchema } from './rfm-settings.js';
import { warningsOf } from './rfm-warnings.js';

/** One run from the lock to what it found, in the caller's transaction. */
@Injectable()
export class RfmScoring {
  constructor(
    private readonly runs: RfmRuns,
    private readonly scales: RfmScaleStore,
    private readonly scores: RfmScoreStore,
    private readonly movements: RfmMovementStore,
    private readonly groups: RfmGroupsService,
  ) {}

  async carryOut(
    tx: Tx,
    run: { id: number; asOf: Date },
    settings: RfmSettings,
  ): Promise<Measured<RfmOutcome, RfmWarning>> {
    await this.scores.lock(tx);
    const previous = await this.runs.all.latestFinished(tx);
    const isResettled = !previous || !isSameScale(settings, previous.options);
    const last = isResettled ? null : ((await this.scales.latest(tx)) ?? null);
    const isFirst = !previous && !(await this.scores.isAnybodyScored(tx));
    const scored = await this.scores.score(tx, run, settings, last);
    if (isFirst) await this.movements.keepArrivals(tx, run.id);
    else await this.movements.keep(tx, run.id, isResettled ? null : previous.id);
    await this.groups.apply(tx, settings.bands);
    await this.scales.keep(tx, run.id, scored);
    await this.scores.forgetChanges(tx, scored.seen);
    const { customers, changed, cutPoints } = scored;
    const outcome = { cutPoints, isResettled, previousId: previous?.id ?? null };
    return { customers, changed, outcome, warnings: warningsOf(scored, settings) };
  }
}

/** Whether two runs score alike; bands by hand count only where they are used. */
function isSameScale(settings: RfmSettings, before: unknown): boolean {
  const inUse = (all: RfmSettings): RfmSettings => (all.method === 'fixed' ? all : { ...all, fixed: null });
  return isDeepStrictEqual(inUse(settings), inUse(rfmSettingsSchema.parse(before)));
}
