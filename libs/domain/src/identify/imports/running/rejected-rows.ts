import { readRows, type TableFormat } from '../reading/read-rows.js';
import type { RejectedRow, RunKey } from './run-key.js';
import type { RunsStore } from './runs.store.js';

const KEPT_BACK = 1000;

/** Counts what a run rejects and writes it down batch by batch, beside the run's own transaction. */
export class RejectedRows {
  readonly byCode: Record<string, number> = {};
  total = 0;
  private waiting: RejectedRow[] = [];

  constructor(
    private readonly store: RunsStore,
    private readonly key: RunKey,
  ) {}

  async add(rows: readonly RejectedRow[]): Promise<void> {
    for (const row of rows) {
      this.byCode[row.code] = (this.byCode[row.code] ?? 0) + 1;
      this.waiting.push(row);
    }
    this.total += rows.length;
    if (this.waiting.length >= KEPT_BACK) await this.flush();
  }

  /** Lines that made sense by themselves: their cells are looked up in the file, which is read once more for it. */
  async addLines(
    lines: ReadonlyMap<number, string>,
    bytes: AsyncIterable<Buffer>,
    format: TableFormat,
  ): Promise<void> {
    if (lines.size === 0) return;
    for await (const batch of readRows(bytes, format)) {
      const refused = batch.rows.filter(({ line }) => lines.has(line));
      await this.add(refused.map((row) => ({ ...row, code: lines.get(row.line)!, params: {} })));
    }
  }

  async flush(): Promise<void> {
    const rows = this.waiting;
    this.waiting = [];
    if (rows.length > 0) await this.store.addRejections(this.key, rows);
  }
}
