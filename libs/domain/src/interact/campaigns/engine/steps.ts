import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { WorkspaceService } from '../../../workspace/workspace.service.js';
import { stepOf } from '../definition/launched-definition.js';
import { Decisions } from './decisions.js';
import { Passages } from './passages.js';
import { NEXT_TURN, VERSION } from './standing.sql.js';
import type { RunningVersion, Turn } from './turn.js';
import { Wakes } from './wakes.js';

type Found = Pick<Turn, 'step' | 'shard'> & { versionId: number };

/** Moves people who are inside campaigns on by a step: one batch, one transaction. */
@Injectable()
export class Steps {
  constructor(
    private readonly database: Database,
    private readonly workspace: WorkspaceService,
    private readonly decisions: Decisions,
    private readonly passages: Passages,
    private readonly wakes: Wakes,
  ) {}

  /** One batch of people who stand at the same step; `false` when nobody is due, or others are at it. */
  async turn(now: Date): Promise<boolean> {
    await this.wakes.turn(now);
    const { timeZone } = await this.workspace.read();
    return this.database.transaction(async (tx) => {
      const found = await tx.row<Found>(NEXT_TURN, [now]);
      if (!found) return false;
      const version = await tx.row<RunningVersion>(VERSION, [found.versionId]);
      if (!version) return false;
      const turn = { version, step: found.step, shard: found.shard, now, timeZone };
      const step = stepOf(version.definition, turn.step);
      await (step.kind === 'send' ? this.decisions.take(tx, turn, step) : this.passages.take(tx, turn));
      return true;
    });
  }
}
