import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { WorkspaceService } from '../../../workspace/workspace.service.js';
import { stepOf } from '../definition/launched-definition.js';
import { Decisions } from './decisions.js';
import { Passages } from './passages.js';
import { HOLD_CUSTOMERS } from './hold-customers.js';
import { NEXT_TURN, VERSION } from './standing.sql.js';
import type { RunningVersion, Turn } from './turn.js';
import { Wakes } from './wakes.js';

type Found = Pick<Turn, 'step' | 'shard'> & { versionId: number };

/** So many batches are in hand at once while there are enough: one writes to disk while another one reckons. */
const AT_ONCE = 2;

/** Moves people who are inside campaigns on by a step: one batch, one transaction. */
@Injectable()
export class Steps {
  /** How many batches to look for: one while nobody was due, since a look costs something as well. */
  private atOnce = 1;

  constructor(
    private readonly database: Database,
    private readonly workspace: WorkspaceService,
    private readonly decisions: Decisions,
    private readonly passages: Passages,
    private readonly wakes: Wakes,
  ) {}

  /** Batches of people who stand at the same step; `false` when nobody is due, or others are at it. */
  async turn(now: Date): Promise<boolean> {
    await this.wakes.turn(now);
    const { timeZone } = await this.workspace.read();
    const batches = Array.from({ length: this.atOnce }, () => this.batch(now, timeZone));
    const done = await Promise.allSettled(batches);
    const worked = done.some((each) => each.status === 'fulfilled' && each.value);
    this.atOnce = worked ? AT_ONCE : 1;
    const failed = done.find((each) => each.status === 'rejected');
    if (failed) throw failed.reason;
    return worked;
  }

  private batch(now: Date, timeZone: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const found = await tx.row<Found>(NEXT_TURN, [now]);
      if (!found) return false;
      const version = await tx.row<RunningVersion>(VERSION, [found.versionId]);
      if (!version) return false;
      await tx.run(HOLD_CUSTOMERS);
      const turn = { version, step: found.step, shard: found.shard, now, timeZone };
      const step = stepOf(version.definition, turn.step);
      await (step.kind === 'send' ? this.decisions.take(tx, turn, step) : this.passages.take(tx, turn));
      return true;
    });
  }
}
