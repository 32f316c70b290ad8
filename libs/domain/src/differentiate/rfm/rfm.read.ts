import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Settings } from '../../database/settings.js';
import { decodeCursor, type Page, toPage } from '../../kernel/page.js';
import { cellOf, cellOfText } from './rfm-cell.js';
import { type CellFlow, type CellTally, gridOf, groupsOf, layersOf } from './rfm-grid.js';
import type { GroupOfCell } from './rfm-groups.js';
import { RfmGroupsService } from './rfm-groups.service.js';
import { rfmRunOf, RfmRuns } from './rfm-runs.js';
import type {
  RfmCustomersQuery,
  RfmOverview,
  RfmPath,
  RfmRun,
  RfmScore,
  RfmStep,
  ScoredCustomer,
} from './rfm.schema.js';
import { rfmSettings } from './rfm-settings.js';
import {
  comingAndGoing,
  countCustomers,
  listScored,
  pathOfCustomer,
  scoreOfCustomer,
  tallyCells,
} from './rfm.sql.js';

type Ungrouped<T> = Omit<T, 'group'>;

/** Who stands where, and how they came there. */
@Injectable()
export class RfmRead {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly groups: RfmGroupsService,
    private readonly scorings: RfmRuns,
  ) {}

  async overview(): Promise<RfmOverview> {
    const [settings, latest, newest, cells, base, groups, list] = await Promise.all([
      this.settings.read(rfmSettings),
      this.latest(),
      this.scorings.all.newest(),
      this.database.rows<CellTally>(tallyCells),
      this.database.row<{ customers: number }>(countCustomers),
      this.groups.inForce(),
      this.groups.list(),
    ]);
    const flows = latest ? await this.database.rows<CellFlow>(comingAndGoing, [latest.id]) : [];
    const scored = cells.reduce((sum, { customers }) => sum + customers, 0);
    const bands = (latest?.options ?? settings).bands;
    return {
      settings,
      latest,
      newest: newest && newest.id !== latest?.id ? rfmRunOf(newest) : null,
      grid: gridOf(cells, bands),
      cells: layersOf(cells, flows, groups),
      groups: groupsOf(cells, groups, list, bands),
      scored,
      notScored: Math.max(0, (base?.customers ?? 0) - scored),
    };
  }

  /** The run the scores are from, `null` before the first. */
  async latest(): Promise<RfmRun | null> {
    const latest = await this.scorings.all.latestFinished();
    return latest ? rfmRunOf(latest) : null;
  }

  /** @throws DomainError `measure-run-not-found` */
  async run(id: number): Promise<RfmRun> {
    return rfmRunOf(await this.scorings.all.run(id));
  }

  /** Finished and failed runs, newest first. */
  async runs({ limit, after }: { limit: number; after?: string | undefined }): Promise<Page<RfmRun>> {
    const [last] = decodeCursor(after, 1) ?? [];
    const before = Number.isSafeInteger(last) ? Number(last) : null;
    const ended = await this.scorings.all.ended({ before, limit: limit + 1 });
    return toPage(ended.map(rfmRunOf), limit, ({ id }) => [id]);
  }

  /** Customers of a cell, a row, a column or a group, those who spent most first. */
  async customers(query: RfmCustomersQuery): Promise<Page<ScoredCustomer>> {
    const { recency = null, frequency = null, monetary = null, limit, after } = query;
    const groups = await this.groups.inForce();
    const last = lastShown(after);
    const parameters = [recency, frequency, monetary, cellsAsked(query, groups), ...last, limit + 1];
    const rows = await this.database.rows<Ungrouped<ScoredCustomer>>(listScored, parameters);
    const withGroup = rows.map((row) => ({ ...row, group: groupOf(row, groups) }));
    return toPage(withGroup, limit, ({ revenueMinor, customerId }) => [revenueMinor, customerId]);
  }

  async ofCustomer(customerId: number): Promise<RfmPath> {
    const [score, path, groups] = await Promise.all([
      this.database.row<Ungrouped<RfmScore>>(scoreOfCustomer, [customerId]),
      this.database.rows<RfmStep>(pathOfCustomer, [customerId]),
      this.groups.inForce(),
    ]);
    return { score: score ? { ...score, group: groupOf(score, groups) } : null, path };
  }
}

/** The numbers of the cells that were asked for, `null` for any. */
function cellsAsked({ group, cells }: RfmCustomersQuery, groups: GroupOfCell): number[] | null {
  if (cells) return cells.map(cellOfText).filter((cell) => cell !== null);
  return group ? [...groups].filter(([, own]) => own === group).map(([cell]) => cell) : null;
}

/** Revenue and id of the last customer shown; a cursor that is not ours starts from the beginning. */
function lastShown(after: string | undefined): [number, number] | [null, null] {
  const [revenueMinor, customerId] = decodeCursor(after, 2) ?? [];
  return Number.isSafeInteger(revenueMinor) && Number.isSafeInteger(customerId)
    ? [Number(revenueMinor), Number(customerId)]
    : [null, null];
}

function groupOf(
  { recency, frequency, monetary }: Pick<RfmScore, 'recency' | 'frequency' | 'monetary'>,
  groups: GroupOfCell,
): RfmScore['group'] {
  const group = groups.get(cellOf(recency, frequency, monetary));
  if (!group) throw new Error('a cell is in no group');
  return group;
}
