import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Settings } from '../../database/settings.js';
import { notFound } from '../../kernel/errors.js';
import { decodeCursor, type Page, toPage } from '../../kernel/page.js';
import { type CellTally, gridOf, groupsOf } from './rfm-grid.js';
import { cellOf, cellsOfGroup, groupOfCell } from './rfm-groups.js';
import { selectLatestFinished, selectNewest, selectRun } from './rfm-run.sql.js';
import type {
  RfmCustomersQuery,
  RfmGridCell,
  RfmGroupTally,
  RfmOverview,
  RfmPath,
  RfmRun,
  RfmScore,
  RfmStep,
  ScoredCustomer,
} from './rfm.schema.js';
import { rfmSettings } from './rfm-settings.js';
import { countCustomers, listScored, pathOfCustomer, scoreOfCustomer, tallyCells } from './rfm.sql.js';

type Named<T> = Omit<T, 'cell' | 'group'>;

/** Who stands where, and how they came there. */
@Injectable()
export class RfmRead {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  async overview(): Promise<RfmOverview> {
    const [settings, latest, newest, cells, base] = await Promise.all([
      this.settings.read(rfmSettings),
      this.latest(),
      this.database.row<RfmRun>(selectNewest),
      this.database.rows<CellTally>(tallyCells),
      this.database.row<{ customers: number }>(countCustomers),
    ]);
    const scored = cells.reduce((sum, { customers }) => sum + customers, 0);
    return {
      settings,
      latest,
      newest: newest && newest.id !== latest?.id ? newest : null,
      grid: gridOf(cells),
      groups: groupsOf(cells),
      scored,
      notScored: Math.max(0, (base?.customers ?? 0) - scored),
    };
  }

  /** The run the scores are from, `null` before the first. */
  async latest(): Promise<RfmRun | null> {
    return (await this.database.row<RfmRun>(selectLatestFinished)) ?? null;
  }

  async run(id: number): Promise<RfmRun> {
    const run = await this.database.row<RfmRun>(selectRun, [id]);
    if (!run) throw notFound('rfm-run', id);
    return run;
  }

  /** 25 cells, recency × frequency, empty ones included. */
  async grid(): Promise<RfmGridCell[]> {
    return gridOf(await this.database.rows<CellTally>(tallyCells));
  }

  async groups(): Promise<RfmGroupTally[]> {
    return groupsOf(await this.database.rows<CellTally>(tallyCells));
  }

  /** Customers of a cell, a row, a column or a group, those who spent most first. */
  async customers(query: RfmCustomersQuery): Promise<Page<ScoredCustomer>> {
    const { recency = null, frequency = null, monetary = null, group, limit, after } = query;
    const cells = group ? cellsOfGroup(group) : null;
    const last = lastShown(after);
    const parameters = [recency, frequency, monetary, cells, ...last, limit + 1];
    const rows = await this.database.rows<Named<ScoredCustomer>>(listScored, parameters);
    return toPage(rows.map(withGroup), limit, ({ revenueMinor, customerId }) => [revenueMinor, customerId]);
  }

  async ofCustomer(customerId: number): Promise<RfmPath> {
    const [score, path] = await Promise.all([
      this.database.row<Named<RfmScore>>(scoreOfCustomer, [customerId]),
      this.database.rows<RfmStep>(pathOfCustomer, [customerId]),
    ]);
    return { score: score ? withGroup(score) : null, path };
  }
}

/** Revenue and id of the last customer shown; a cursor that is not ours starts from the beginning. */
function lastShown(after: string | undefined): [number, number] | [null, null] {
  const [revenueMinor, customerId] = decodeCursor(after, 2) ?? [];
  return Number.isSafeInteger(revenueMinor) && Number.isSafeInteger(customerId)
    ? [Number(revenueMinor), Number(customerId)]
    : [null, null];
}

function withGroup<T extends Named<RfmScore>>(score: T): T & Pick<RfmScore, 'cell' | 'group'> {
  const cell = cellOf(score.recency, score.frequency, score.monetary);
  return { ...score, cell, group: groupOfCell(cell) };
}
