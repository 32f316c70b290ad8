import type { Reader } from '../planning/plan-readers.js';
import { readRows } from '../reading/read-rows.js';
import { isRejection } from '../rows/row-rejection.js';
import type { ImportRun } from './import-run.js';
import type { RejectedRow } from './run-key.js';

/** The rows of the file that make sense, a batch at a time; the others go where rejected rows go. */
export async function* acceptedRows<T extends object>(
  run: ImportRun,
  read: Reader<T>,
): AsyncGenerator<T[], void, void> {
  run.enter('reading');
  for await (const batch of readRows(run.bytes(), run.detected.format)) {
    run.enter('reading');
    const accepted: T[] = [];
    const rejected: RejectedRow[] = [...batch.rejections];
    for (const row of batch.rows) {
      const result = read(row);
      if (isRejection(result)) rejected.push(result);
      else accepted.push(result);
    }
    run.lines.read += batch.rows.length + batch.rejections.length;
    run.progress.lines = run.lines.read;
    await run.rejected.add(rejected);
    yield accepted;
  }
}
