import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { AbcService } from '../../../differentiate/abc/abc.service.js';
import { ClvScoreService } from '../../../differentiate/clv/score/clv-score.service.js';
import { LifecycleService } from '../../../differentiate/lifecycle/lifecycle.service.js';
import { RfmService } from '../../../differentiate/rfm/rfm.service.js';
import { SegmentRefreshService } from '../../../differentiate/segments/segment-refresh.service.js';
import { PolicyService } from '../../../interact/policy/policy.service.js';
import { ResponsesService } from '../../responses/responses.service.js';

const CAUSE = 'simulated';
/** What the database must know of the tables that grow, to plan well. */
const STATISTICS = `analyze enrolment, enrolment_step, decision, message, reaction, orders, purchase_summary, touched_customer,
  simulated_act`;

/** What the schedule does at night: of the measures those alone that the shop has ever taken. */
export class Nights {
  private measures: Set<string> | undefined;

  constructor(
    private readonly world: INestApplicationContext,
    private readonly scoreEveryDays: number,
  ) {}

  async pass(day: number): Promise<void> {
    if (day % this.scoreEveryDays === 0) {
      await this.world.get(Database).run(STATISTICS);
      await this.score();
      await this.world.get(ResponsesService).learn();
    }
    await this.world.get(SegmentRefreshService).refresh(null, CAUSE);
    await this.world.get(PolicyService).measureWorth();
  }

  private async score(): Promise<void> {
    const measures = (this.measures ??= await this.taken());
    if (measures.has('rfm')) await this.world.get(RfmService).score(CAUSE);
    if (measures.has('abc')) await this.world.get(AbcService).score(CAUSE);
    if (measures.has('lifecycle')) await this.world.get(LifecycleService).score(CAUSE);
    if (measures.has('clv')) await this.world.get(ClvScoreService).score(CAUSE);
  }

  private async taken(): Promise<Set<string>> {
    const rows = await this.world
      .get(Database)
      .rows<{ measure: string }>(`select distinct measure from measure_run where status = 'finished'`);
    return new Set(rows.map(({ measure }) => measure));
  }
}
