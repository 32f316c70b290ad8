import { Injectable } from '@nestjs/common';
import { RuleEnvironments } from '../../../differentiate/segments/rule-environment.js';
import type { Tx } from '../../../database/database.js';
import type { Comer } from '../../tasks/task-assignments.service.js';
import { stepOf } from '../definition/launched-definition.js';
import { Trials } from '../trials/trials.js';
import { Effects } from './effects.js';
import { missingListOf, pauseForMissingSegment } from './engine-problem.js';
import { passage } from './passage.sql.js';
import type { Turn } from './turn.js';

/** Moves people out of steps that send nothing. */
@Injectable()
export class Passages {
  constructor(
    private readonly environments: RuleEnvironments,
    private readonly effects: Effects,
    private readonly trials: Trials,
  ) {}

  /** Where a list the step writes to is gone, the campaign is paused instead, and nobody moves. */
  async take(tx: Tx, turn: Turn): Promise<void> {
    const { version, now } = turn;
    const { campaignId, versionId } = version;
    const step = stepOf(version.definition, turn.step);
    const missing = version.status === 'stopped' ? null : await missingListOf(tx, step);
    if (missing !== null) {
      const path = ['steps', turn.step, 'changes'];
      await pauseForMissingSegment(tx, campaignId, missing, now, path);
      return;
    }
    const environment = await this.environments.lenient(tx);
    const context = environment.open();
    const trial = await this.trials.stand(tx, turn, step);
    const statement = passage(turn, { environment, context }, trial);
    const row = await tx.row<{ passed: Comer[] | null }>(statement, context.parameters.values);
    await this.effects.take(tx, step, row?.passed ?? [], { campaignId, versionId, step: turn.step, now });
  }
}
