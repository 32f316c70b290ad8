import 'reflect-metadata';
import { keepHeapSmall } from '@roundtrip/domain/kernel/small-heap.js';
import pg from 'pg';
import { peakRssMb } from './memory.js';
import { inDomain } from './domain.js';
import { importFile } from './file-import.js';
import { fileOf, type ImportName } from './import-files.js';

/** What an import took, and the most memory this process, which does nothing else, ever held. */
export interface ImportTimes {
  seconds: number;
  peakRssMb: number;
}

/** Imports a file of so many customers, or of their orders, over the database its first argument names. */
async function measure(url: string, name: ImportName, customers: number): Promise<ImportTimes> {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const seconds = await inDomain({ url }, (domain) =>
    importFile({ run: (statement) => pool.query(statement) }, domain, fileOf(name, customers)),
  );
  await pool.end();
  return { seconds, peakRssMb: peakRssMb() };
}

// As the worker does.
keepHeapSmall();
const [url = '', name, customers] = process.argv.slice(2);
process.send?.(await measure(url, name as ImportName, Number(customers)));
