import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchContext } from './bench-context.js';
import { CopiedRows } from './copied-rows.js';
import { answerOf } from './child.js';
import type { ImportName } from './import-files.js';
import type { ImportTimes } from './import-process.js';
import { inTurn, type Measurement, round, secondsOf } from './measure.js';
import { ORDERS_PER_CUSTOMER } from './orders-csv.js';

/** What is imported, the tables its rows are in afterwards, and what is aimed at. */
interface ImportKind {
  bench: ImportName;
  /** In an order that lets foreign keys be. */
  tables: string[];
  /** How many rows the last of the tables must have. */
  expected: (customers: number) => number;
  target: number;
  /** The most memory the importing process may hold. */
  targetMb: number;
}

const orders: ImportKind = {
  bench: 'import',
  tables: ['customer', 'order_item', 'orders'],
  expected: (customers) => customers * ORDERS_PER_CUSTOMER,
  target: 4,
  targetMb: 300,
};

const customers: ImportKind = {
  bench: 'import-customers',
  tables: ['customer'],
  expected: (count) => count,
  target: 3,
  targetMb: 300,
};

/** The import of a file of orders into an empty shop, by a process of its own, against COPY of the very rows it makes into the same tables. */
export const importBench = (context: BenchContext): AsyncGenerator<Measurement> => measure(context, orders);

/** The same of a file of customers. */
export const importCustomersBench = (context: BenchContext): AsyncGenerator<Measurement> =>
  measure(context, customers);

async function* measure(context: BenchContext, kind: ImportKind): AsyncGenerator<Measurement> {
  const { database, size, runs } = context;
  const folder = mkdtempSync(join(tmpdir(), 'roundtrip-import-'));
  let peakRssMb = 0;
  const importOnce = async (): Promise<number> => {
    const times = await answerOf<ImportTimes>('import-process', [database.url, kind.bench, String(size)]);
    peakRssMb = Math.max(peakRssMb, times.peakRssMb);
    return times.seconds;
  };
  try {
    await importOnce();
    const { rows: counted } = await database.run(
      `select count(*)::int as written from ${kind.tables.at(-1)}`,
    );
    const rows = await CopiedRows.take(database, folder, kind.tables);
    const measured = await inTurn(runs, importOnce, () => copyOnce(context, rows, 'bare'));
    yield {
      bench: kind.bench,
      size,
      ...measured,
      target: `≤ ${kind.target} × COPY of the same rows, memory ≤ ${kind.targetMb} MB`,
      met: measured.ratio <= kind.target && peakRssMb <= kind.targetMb,
      complete: counted[0].written === kind.expected(size),
      bareWithoutIndexes: round(await copyOnce(context, rows, 'heap')),
      peakRssMb,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function copyOnce(
  { database }: BenchContext,
  rows: CopiedRows,
  kind: 'bare' | 'heap',
): Promise<number> {
  await rows.forget(kind);
  await database.run('checkpoint');
  return secondsOf(() => rows.bringBack(kind));
}
