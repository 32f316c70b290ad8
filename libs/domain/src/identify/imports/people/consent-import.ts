import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../database/database.js';
import { ConsentHistory } from '../../consents/consent-history.js';
import { toOutcomeCounts } from '../../origin.js';
import { fieldReaderOf } from '../planning/plan-readers.js';
import type { FactRow } from '../rows/fact-row.js';
import { acceptedRows } from '../running/accepted-rows.js';
import { copyIn } from '../running/copy-in.js';
import { copyRow } from '../running/copy-text.js';
import type { ImportRun, RunOutcome, TargetImport } from '../running/import-run.js';
import { cell, personCells } from './person-cells.js';

/** Files of what customers agreed to and withdrew, of customers who are known. */
@Injectable()
export class ConsentImport implements TargetImport {
  constructor(private readonly history: ConsentHistory) {}

  async run(tx: Tx, run: ImportRun): Promise<RunOutcome> {
    await copyIn(tx, await this.history.openStaging(tx), consentRows(run));
    run.enter('writing');
    const recorded = await this.history.recordStaged(tx);
    const refused = await this.history.refused(tx);
    await run.rejected.addLines(refused, run.bytes(), run.detected.format);
    const facts = { ...recorded, rejected: refused.size };
    return { customers: toOutcomeCounts([]), orders: null, facts };
  }
}

async function* consentRows(run: ImportRun): AsyncGenerator<string, void, void> {
  const read = fieldReaderOf('consents', run.plan, run.detected);
  for await (const rows of acceptedRows(run, read)) yield rows.map(copyConsent).join('');
}

/** In the order of `consent-history.sql.ts`. */
function copyConsent(row: FactRow): string {
  const { channel, purpose, consentStatus, consentedAt, consentSource, wording } = row.values;
  return copyRow([
    ...personCells(row),
    ...[channel, purpose, consentStatus, consentedAt, consentSource ?? 'import', wording].map(cell),
  ]);
}
