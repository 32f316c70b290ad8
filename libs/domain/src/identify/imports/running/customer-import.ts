import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../database/database.js';
import { Clock } from '../../../kernel/clock.js';
import { CustomersService } from '../../customers/customers.service.js';
import { StagedTiesService } from '../../organizations/staged-ties.service.js';
import { customerReaderOf } from '../planning/plan-readers.js';
import type { CustomerRow } from '../rows/customer-row.js';
import { acceptedRows } from './accepted-rows.js';
import { copyIn } from './copy-in.js';
import { copyArray, copyRow, type CopyValue } from './copy-text.js';
import type { ImportRun, RunOutcome, TargetImport } from './import-run.js';

/** Files of customers: streamed into the customers' own staging table, each row numbered by its line. */
@Injectable()
export class CustomerImport implements TargetImport {
  constructor(
    private readonly customers: CustomersService,
    private readonly ties: StagedTiesService,
    private readonly clock: Clock,
  ) {}

  async run(tx: Tx, run: ImportRun): Promise<RunOutcome> {
    const rows = customerRows(run, this.clock.now());
    await copyIn(tx, await this.customers.openStaging(tx), rows);
    run.enter('writing');
    const origin = { source: 'import', sourceId: String(run.key.importId) };
    const customers =
      run.mode === 'check'
        ? await this.customers.planStaged(tx)
        : await this.customers.upsertStaged(tx, origin);
    if (customers.rejected > 0) await this.reject(tx, run);
    const sharing = await this.customers.stagedSharing(tx, run.mode === 'check' ? 'planned' : 'written');
    return { customers, orders: null, facts: null, contacts: await this.tie(tx, run), sharing };
  }

  /** For whom the persons of the file buy; gives how many ties are new or other ones. */
  private async tie(tx: Tx, run: ImportRun): Promise<number> {
    const { changed, refused } = await (run.mode === 'check' ? this.ties.plan(tx) : this.ties.write(tx));
    if (refused > 0) run.dropped['organizationKey'] = (run.dropped['organizationKey'] ?? 0) + refused;
    return changed;
  }

  private async reject(tx: Tx, run: ImportRun): Promise<void> {
    const refused = await this.customers.stagedRejections(tx);
    const lines = new Map(refused.map(({ ordinal, fault }) => [ordinal, fault]));
    await run.rejected.addLines(lines, run.bytes(), run.detected.format);
  }
}

async function* customerRows(run: ImportRun, now: Date): AsyncGenerator<string, void, void> {
  const read = customerReaderOf(run.plan, run.detected, now);
  for await (const rows of acceptedRows(run, read)) {
    for (const { dropped } of rows)
      for (const { field } of dropped) run.dropped[field] = (run.dropped[field] ?? 0) + 1;
    yield rows.map(copyCustomer).join('');
  }
}

/** In the order of `customer-staging.sql.ts`. */
function copyCustomer(row: CustomerRow): string {
  const { birthday, attributes, tags } = row;
  const born: CopyValue[] = birthday
    ? [birthday.calendar, birthday.year, birthday.month, birthday.day, birthday.leapMonth]
    : [null, null, null, null, null];
  return copyRow([
    row.line,
    row.customerKey,
    row.email,
    row.phone,
    row.kind,
    row.name,
    row.firstName,
    row.lastName,
    row.gender,
    row.locale,
    row.timeZone,
    row.country,
    row.region,
    row.city,
    row.acquisitionSource,
    null,
    ...born,
    Object.keys(attributes).length > 0 ? JSON.stringify(attributes) : null,
    tags.length > 0 ? copyArray(tags) : null,
    null,
    null,
    null,
    row.organizationKey,
    row.organizationRole,
  ]);
}
