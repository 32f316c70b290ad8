import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Settings } from '../../database/settings.js';
import { notFound } from '../../kernel/errors.js';
import { decodeIdCursor } from '../../kernel/id-cursor.js';
import { decodeCursor, type Page, type PageQuery, toPage } from '../../kernel/page.js';
import type { ClvModel } from './clv-model.schema.js';
import { clvSettings } from './clv-settings.js';
import type {
  ClvBin,
  ClvCustomersQuery,
  ClvOverview,
  ClvPath,
  ClvRun,
  ClvScore,
  ForeseenCustomer,
} from './clv.schema.js';
import {
  countCustomers,
  listForeseen,
  pathOfCustomer,
  scoreOfCustomer,
  tallyAlive,
  tallyValue,
} from './clv.sql.js';
import {
  listModels,
  selectLatestFitted,
  selectModel,
  selectNewest as newestModel,
} from './fit/clv-models.sql.js';
import { ClvRuns, clvRunOf } from './score/clv-runs.js';
import { middleBins, VALUE_EDGES } from './value-bins.js';

type Tally = Pick<ClvBin, 'customers' | 'expectedOrders' | 'valueMinor'> & { bin: number };

const TENTHS = Array.from({ length: 10 }, (_, tenth) => tenth / 10);

/** What is foreseen, by which model, and how far to trust it. */
@Injectable()
export class ClvRead {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly runs: ClvRuns,
  ) {}

  async overview(): Promise<ClvOverview> {
    const [settings, model, lastModel, run, lastRun, alive, value, base] = await Promise.all([
      this.settings.read(clvSettings),
      this.database.row<ClvModel>(selectLatestFitted),
      this.database.row<ClvModel>(newestModel),
      this.runs.all.latestFinished(),
      this.runs.all.newest(),
      this.database.rows<Tally>(tallyAlive),
      this.database.rows<Tally>(tallyValue, [VALUE_EDGES]),
      this.database.row<{ customers: number }>(countCustomers),
    ]);
    const scored = alive.reduce((sum, { customers }) => sum + customers, 0);
    return {
      settings,
      model: model ?? null,
      newestModel: lastModel && lastModel.id !== model?.id ? lastModel : null,
      run: run ? clvRunOf(run) : null,
      newestRun: lastRun && lastRun.id !== run?.id ? clvRunOf(lastRun) : null,
      scored,
      notScored: Math.max(0, (base?.customers ?? 0) - scored),
      expectedOrders: alive.reduce((sum, { expectedOrders }) => sum + expectedOrders, 0),
      valueMinor: value.length ? value.reduce((sum, { valueMinor }) => sum + (valueMinor ?? 0), 0) : null,
      alive: scored ? bins(TENTHS, alive, 1) : [],
      value: middleBins(bins(VALUE_EDGES, value, null)),
    };
  }

  /** @throws DomainError `measure-run-not-found` */
  async run(id: number): Promise<ClvRun> {
    return clvRunOf(await this.runs.all.run(id));
  }

  /** @throws DomainError `clv-model-not-found` */
  async model(id: number): Promise<ClvModel> {
    const model = await this.database.row<ClvModel>(selectModel, [id]);
    if (!model) throw notFound('clv-model', id);
    return model;
  }

  /** Every fit there was, latest first. */
  async models({ limit, after }: PageQuery): Promise<Page<ClvModel>> {
    const [last = null] = decodeIdCursor(after, 1) ?? [];
    return toPage(await this.database.rows<ClvModel>(listModels, [last, limit + 1]), limit, ({ id }) => [id]);
  }

  /** The most valuable first. */
  async customers(query: ClvCustomersQuery): Promise<Page<ForeseenCustomer>> {
    const { aliveFrom = null, aliveTo = null, valueFrom = null, valueTo = null, limit, after } = query;
    const parameters = [aliveFrom, aliveTo, valueFrom, valueTo, ...lastShown(after), limit + 1];
    const rows = await this.database.rows<ForeseenCustomer & { worth: number }>(listForeseen, parameters);
    const page = toPage(rows, limit, ({ worth, customerId }) => [worth, customerId]);
    return { ...page, rows: page.rows.map(({ worth: _, ...row }) => row) };
  }

  async ofCustomer(customerId: number): Promise<ClvPath> {
    const [score, run, path] = await Promise.all([
      this.database.row<ClvScore>(scoreOfCustomer, [customerId]),
      this.runs.all.latestFinished(),
      this.database.rows<ClvPath['path'][number]>(pathOfCustomer, [customerId]),
    ]);
    return { score: score ?? null, options: run ? clvRunOf(run).options : null, path };
  }
}

/** One bin from each edge to the next, empty ones included; the last one ends at `end`. */
function bins(edges: readonly number[], tallies: Tally[], end: number | null): ClvBin[] {
  const found = new Map(tallies.map(({ bin, ...tally }) => [bin, tally]));
  const none = { customers: 0, expectedOrders: 0, valueMinor: null };
  return edges.map((from, bin) => ({ from, to: edges[bin + 1] ?? end, ...(found.get(bin) ?? none) }));
}

/** What the last customer shown was ordered by, and the id; a cursor that is not ours starts from the beginning. */
function lastShown(after: string | undefined): [number, number] | [null, null] {
  const [worth, customerId] = decodeCursor(after, 2) ?? [];
  return typeof worth === 'number' && Number.isFinite(worth) && Number.isSafeInteger(customerId)
    ? [worth, Number(customerId)]
    : [null, null];
}
