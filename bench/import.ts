import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { ImportsRead } from '@roundtrip/domain/identify/imports/imports.read.js';
import { ImportsService } from '@roundtrip/domain/identify/imports/imports.service.js';
import { ImportRunner } from '@roundtrip/domain/identify/imports/running/import-runner.service.js';
import { ImportUploads } from '@roundtrip/domain/identify/imports/upload/uploads.service.js';
import type { BenchContext } from './bench-context.js';
import { CopiedRows } from './copied-rows.js';
import { inDomain } from './domain.js';
import { inTurn, type Measurement, round, secondsOf } from './measure.js';
import { ORDERS_PER_CUSTOMER, ordersCsv } from './orders-csv.js';

const TARGET = 4;

/** The import of a file of orders into an empty shop, against COPY of the very rows it makes into the same tables. */
export async function* importBench(context: BenchContext): AsyncGenerator<Measurement> {
  const { database, size, runs } = context;
  const folder = mkdtempSync(join(tmpdir(), 'roundtrip-import-'));
  try {
    yield await inDomain(database, async (domain) => {
      await importOnce(context, domain);
      const peakRssMb = Math.round(process.resourceUsage().maxRSS / 1024);
      const made = await database.run(`select count(*)::int as orders,
        (select count(*)::int from order_item) as items, (select count(*)::int from customer) as customers from orders`);
      const rows = await CopiedRows.take(database, folder);
      const product = (): Promise<number> => importOnce(context, domain);
      const measured = await inTurn(runs, product, () => copyOnce(context, rows, 'bare'));
      return {
        bench: 'import',
        size,
        ...measured,
        target: `≤ ${TARGET} × COPY of the same rows`,
        met: measured.ratio <= TARGET,
        ...made.rows[0],
        complete: made.rows[0].orders === size * ORDERS_PER_CUSTOMER,
        bareWithoutIndexes: round(await copyOnce(context, rows, 'heap')),
        peakRssMb,
      };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The apply job's time; uploading and planning come before it. */
async function importOnce(
  { database, size }: BenchContext,
  domain: Pick<INestApplicationContext, 'get'>,
): Promise<number> {
  await database.run('truncate customer, orders, product, import_job, touched_customer cascade');
  const upload = { fileName: 'orders.csv', userId: null, announcedBytes: null };
  const id = await domain.get(ImportUploads).receive(upload, ordersCsv(size));
  const { plan } = await domain.get(ImportsRead).one(id);
  const imports = domain.get(ImportsService);
  await imports.plan(id, plan);
  await imports.apply(id);
  await database.run('checkpoint');
  return secondsOf(() => domain.get(ImportRunner).run(id, 'apply'));
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
