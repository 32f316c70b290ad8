import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { conflict } from '../../kernel/errors.js';
import { cellText } from './rfm-cell.js';
import { RfmGroupsService } from './rfm-groups.service.js';
import { gathered, type Move, withStayers } from './rfm-movement.js';
import { hasResettled, selectCellsOfRun, selectKeptMoves, selectMovesBetween } from './rfm-movement.sql.js';
import { RfmRead } from './rfm.read.js';
import type { RfmMovement, RfmRun } from './rfm.schema.js';

/** Who moved where between two runs. */
@Injectable()
export class RfmMovementRead {
  constructor(
    private readonly database: Database,
    private readonly groups: RfmGroupsService,
    private readonly read: RfmRead,
  ) {}

  /**
   * From the end of the earlier run to that of the later one, whichever is named first.
   * @throws DomainError `rfm-runs-not-comparable` where they have different numbers of bands, or one did not finish
   */
  async between(one: number, other: number): Promise<RfmMovement> {
    const from = await this.read.run(Math.min(one, other));
    const to = await this.read.run(Math.max(one, other));
    const isComparable = [from, to].every(({ status }) => status === 'finished');
    if (!isComparable || from.options.bands !== to.options.bands || from.id === to.id)
      throw conflict('rfm-runs-not-comparable', 'Movement is between two finished runs of equal bands.');
    const [moves, resettled, groups] = await Promise.all([
      this.moves(from, to),
      this.database.row<{ resettled: boolean }>(hasResettled, [from.id, to.id]),
      this.groups.under(to.options.bands),
    ]);
    return {
      from,
      to,
      isResettled: resettled?.resettled ?? false,
      cells: gathered(moves, cellText),
      groups: gathered(moves, (cell) => groups.get(cell)!),
    };
  }

  private async moves(from: RfmRun, to: RfmRun): Promise<Move<number>[]> {
    const [atEnd, moved] = await Promise.all([
      this.database.rows<{ cell: number; customers: number }>(selectCellsOfRun, [to.id]),
      to.previousId === from.id
        ? this.database.rows<Move<number>>(selectKeptMoves, [to.id])
        : this.database.rows<Move<number>>(selectMovesBetween, [from.id, to.id]),
    ]);
    return withStayers(moved, atEnd);
  }
}
