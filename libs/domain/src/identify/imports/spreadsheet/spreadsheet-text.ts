import { createRequire } from 'node:module';
import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { ImportFileError } from '../reading/import-fault.js';
import { isXlsx, mayBeZip } from '../reading/file-signature.js';
import { SPREADSHEET_WORKER } from './spreadsheet-worker.js';

const MEGABYTE = 1024 * 1024;
/** A workbook is read whole, as its format wants; more than a few hundred thousand rows are better sent as CSV. */
export const SPREADSHEET_LIMIT_MB = 30;
const THREAD_MEMORY_MB = 1024;

type Posted = { csv: Uint8Array } | { done: true } | { failed: string };

/**
 * Passes a file on as it is, but an .xlsx workbook as CSV (UTF-8, commas) of its first sheet: dates as `2026-01-31` or
 * `2026-01-31 09:30:00`, numbers in plain digits. So everything behind this only ever sees text.
 * @throws ImportFileError `import-spreadsheet-too-large`, `import-spreadsheet-unreadable`
 */
export async function* asText(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, void> {
  const chunks = source[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return;
  const all = { [Symbol.asyncIterator]: () => chunks };
  if (!mayBeZip(first.value)) {
    yield first.value;
    yield* all;
    return;
  }
  const file = await gather(first.value, all);
  if (isXlsx(file)) yield* readWorkbook(file);
  else yield file;
}

async function gather(first: Buffer, rest: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks = [first];
  let length = first.length;
  for await (const chunk of rest) {
    length += chunk.length;
    if (length > SPREADSHEET_LIMIT_MB * MEGABYTE) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function* readWorkbook(file: Buffer): AsyncGenerator<Buffer, void, void> {
  const thread = new Worker(SPREADSHEET_WORKER, {
    eval: true,
    workerData: { library: createRequire(import.meta.url).resolve('read-excel-file/node'), bytes: file },
    resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY_MB },
  });
  try {
    for await (const [posted] of on(thread, 'message') as AsyncIterable<[Posted]>) {
      if ('failed' in posted) throw new ImportFileError('import-spreadsheet-unreadable');
      if ('done' in posted) return;
      yield Buffer.from(posted.csv);
    }
  } catch (error) {
    throw (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge() : error;
  } finally {
    await thread.terminate();
  }
}

const tooLarge = (): ImportFileError =>
  new ImportFileError('import-spreadsheet-too-large', { limit: SPREADSHEET_LIMIT_MB });
