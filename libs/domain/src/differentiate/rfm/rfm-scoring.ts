import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { RfmGroupsService } from './rfm-groups.service.js';
import { RfmMovementStore } from './rfm-movement.store.js';
import type { RfmRun } from './rfm.schema.js';
import { RfmRunsStore } from './rfm-runs.store.js';
import { RfmScoreStore } from './rfm-score.store.js';
import { type RfmSettings, rfmSettingsSchema } from './rfm-settings.js';
import { warningsOf } from './rfm-warnings.js';

/** One run from lock to record, in the caller's transaction. */
@Injectable()
export class RfmScoring {
  constructor(
    private readonly runs: RfmRunsStore,
    private readonly scores: RfmScoreStore,
    private readonly movements: RfmMovementStore,
    private readonly groups: RfmGroupsService,
  ) {}

  /** @param at when the run counts as finished */
  async carryOut(tx: Tx, run: RfmRun, settings: RfmSettings, at: Date): Promise<void> {
    await this.scores.lock(tx);
    await this.runs.failAbandoned(tx, run);
    const previous = await this.runs.latest(tx);
    const isResettled = !previous || !isSameScale(settings, previous.options);
    const last = isResettled ? null : ((await this.runs.starts(tx)) ?? null);
    const scored = await this.scores.score(tx, run, settings, last);
    await this.movements.keep(tx, run.id, isResettled ? null : previous.id);
    await this.groups.apply(tx, settings.bands);
    const warnings = warningsOf(scored, settings);
    await this.runs.finish(tx, run, { scored, warnings, isResettled, previous, at });
    await this.scores.forgetChanges(tx, scored.seen);
  }
}

/** Whether two runs score alike; bands by hand count only where they are used. */
function isSameScale(settings: RfmSettings, before: unknown): boolean {
  const inUse = (all: RfmSettings): RfmSettings => (all.method === 'fixed' ? all : { ...all, fixed: null });
  return isDeepStrictEqual(inUse(settings), inUse(rfmSettingsSchema.parse(before)));
}
