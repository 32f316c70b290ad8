import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../database/database.js';
import { ContactsService } from '../../contacts/contacts.service.js';
import { ExpensesService } from '../../expenses/expenses.service.js';
import { OpportunitiesService } from '../../opportunities/opportunities.service.js';
import { type OutcomeCounts, type RowOutcome, toOutcomeCounts } from '../../origin.js';
import { ProductsService } from '../../products/products.service.js';
import type { FactTargetName } from '../mapping/fact-fields.js';
import { fieldReaderOf } from '../planning/plan-readers.js';
import { acceptedRows } from '../running/accepted-rows.js';
import type { ImportRun, RunOutcome, TargetImport } from '../running/import-run.js';
import type { RejectedRow } from '../running/run-key.js';
import type { FactRow } from '../rows/fact-row.js';
import { isRejection, rejectRow, type RowRejection } from '../rows/row-rejection.js';
import { type FactInput, factInput, shown } from './fact-inputs.js';

type Writers = { [N in FactTargetName]: (tx: Tx, rows: FactInput<N>[]) => Promise<RowOutcome[]> };

const NONE = toOutcomeCounts([]);
/** Codes of faults that a reason stands ready for; any other says only that the value is not possible. */
const KNOWN = ['customer-not-found', 'customer-ambiguous'] as const;

/** Files of products, opportunities, contacts and expenses: each row goes through the door its like go through one by one. */
@Injectable()
export class FactsImport {
  private readonly writers: Writers;

  constructor(
    products: ProductsService,
    opportunities: OpportunitiesService,
    contacts: ContactsService,
    expenses: ExpensesService,
  ) {
    this.writers = {
      products: (tx, rows) => products.upsertMany(rows, tx),
      opportunities: (tx, rows) => opportunities.upsertMany(rows, tx),
      contacts: (tx, rows) => contacts.upsertMany(rows, null, tx),
      expenses: (tx, rows) => expenses.upsertMany(rows, tx),
    };
  }

  of<N extends FactTargetName>(target: N): TargetImport {
    return { run: (tx, run) => this.run(tx, run, target) };
  }

  private async run<N extends FactTargetName>(tx: Tx, run: ImportRun, target: N): Promise<RunOutcome> {
    const facts = { ...NONE };
    for await (const rows of batchesOf(run, target)) {
      const outcomes = await this.writers[target](
        tx,
        rows.map(({ input }) => input),
      );
      await note(run, rows, outcomes, facts);
    }
    return { customers: NONE, orders: null, facts };
  }
}

interface Read<N extends FactTargetName> {
  row: FactRow;
  input: FactInput<N>;
}

/** Products name each other across the whole file, so they are written at once; everything else batch by batch. */
async function* batchesOf<N extends FactTargetName>(
  run: ImportRun,
  target: N,
): AsyncGenerator<Read<N>[], void, void> {
  const all: Read<N>[] = [];
  for await (const rows of acceptedRows(run, fieldReaderOf(target, run.plan, run.detected))) {
    const batch: Read<N>[] = [];
    for (const row of rows) {
      const input = factInput(target, row);
      if (isRejected(input)) await run.rejected.add([input]);
      else batch.push({ row, input });
    }
    if (target === 'products') all.push(...batch);
    else if (batch.length > 0) yield batch;
  }
  run.enter('writing');
  if (all.length > 0) yield all;
}

const isRejected = (input: object): input is RowRejection => isRejection(input);

async function note<N extends FactTargetName>(
  run: ImportRun,
  rows: Read<N>[],
  outcomes: RowOutcome[],
  facts: OutcomeCounts,
): Promise<void> {
  const refused: RejectedRow[] = [];
  outcomes.forEach((outcome, at) => {
    facts[outcome.result] += 1;
    const row = rows[at]?.row;
    if (row && outcome.result === 'rejected') refused.push(refusalOf(row, outcome));
  });
  await run.rejected.add(refused);
}

function refusalOf({ source, values }: FactRow, { faults: [fault] }: RowOutcome): RejectedRow {
  const code = KNOWN.find((known) => known === fault?.code);
  if (code) return { ...source, code, params: {} };
  const field = String(fault?.path[0] ?? '');
  return rejectRow(source, 'invalid-value', {
    field,
    value: String(fault?.params?.['sku'] ?? shown(values[field])),
  });
}
