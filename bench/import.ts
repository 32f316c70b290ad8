import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchContext } from './bench-context.js';
import { CopiedRows } from './copied-rows.js';
import { customersCsv } from './customers-csv.js';
import { inDomain } from './domain.js';
import { type ImportedFile, importFile } from './file-import.js';
import { inTurn, type Measurement, round, secondsOf } from './measure.js';
import { ORDERS_PER_CUSTOMER, ordersCsv } from './orders-csv.js';

/** What is imported, the tables its rows are in afterwards, and what is aimed at. */
interface ImportKind {
  bench: string;
  file: (customers: number) => ImportedFile;
  /** In an order that lets foreign keys be. */
  tables: string[];
  /** How many rows the last of the tables must have. */
  expected: (customers: number) => number;
  target: number;
}

const orders: ImportKind = {
  bench: 'import',
  file: (customers) => ({ fileName: 'orders.csv', bytes: () => ordersCsv(customers) }),
  tables: ['customer', 'order_item', 'orders'],
  expected: (customers) => customers * ORDERS_PER_CUSTOMER,
  target: 4,
};

const customers: ImportKind = {
  bench: 'import-customers',
  file: (count) => ({ fileName: 'customers.csv', bytes: () => customersCsv(count) }),
  tables: ['customer'],
  expected: (count) => count,
  target: 3,
};

/** The import of a file of orders into an empty shop, against COPY of the very rows it makes into the same tables. */
export const importBench = (context: BenchContext): AsyncGenerator<Measurement> => measure(context, orders);

/** The same of a file of customers. */
export const importCustomersBench = (context: BenchContext): AsyncGenerator<Measurement> =>
  measure(context, customers);

async function* measure(context: BenchContext, kind: ImportKind): AsyncGenerator<Measurement> {
  const { database, size, runs } = context;
  const folder = mkdtempSync(join(tmpdir(), 'roundtrip-import-'));
  try {
    yield await inDomain(database, async (domain) => {
      const file = kind.file(size);
      const before = residentMb();
      await importFile(database, domain, file);
      const peakRssMb = Math.round(process.resourceUsage().maxRSS / 1024);
      const { rows: counted } = await database.run(
        `select count(*)::int as written from ${kind.tables.at(-1)}`,
      );
      const rows = await CopiedRows.take(database, folder, kind.tables);
      const measured = await inTurn(
        runs,
        () => importFile(database, domain, file),
        () => copyOnce(context, rows, 'bare'),
      );
      return {
        bench: kind.bench,
        size,
        ...measured,
        target: `≤ ${kind.target} × COPY of the same rows`,
        met: measured.ratio <= kind.target,
        complete: counted[0].written === kind.expected(size),
        bareWithoutIndexes: round(await copyOnce(context, rows, 'heap')),
        residentMbBefore: before,
        peakRssMb,
      };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const residentMb = (): number => Math.round(process.memoryUsage().rss / 1024 ** 2);

async function copyOnce(
  { database }: BenchContext,
  rows: CopiedRows,
  kind: 'bare' | 'heap',
): Promise<number> {
  await rows.forget(kind);
  await database.run('checkpoint');
  return secondsOf(() => rows.bringBack(kind));
}
