import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../database/database.js';
import { CustomersService } from '../../customers/customers.service.js';
import { OrdersService } from '../../orders/orders.service.js';
import type { Origin, OutcomeCounts } from '../../origin.js';
import { orderReaderOf } from '../planning/plan-readers.js';
import type { OrderLine } from '../rows/order-line.js';
import { acceptedRows } from './accepted-rows.js';
import { copyIn } from './copy-in.js';
import { copyRow } from './copy-text.js';
import type { ImportRun, RunOutcome, TargetImport } from './import-run.js';
import { LinesStore } from './lines.store.js';

/**
 * Files of order lines. The lines are streamed into a table; everything after that is a handful of statements over all
 * of them: who they belong to, which orders they make, what of that is new.
 */
@Injectable()
export class OrderImport implements TargetImport {
  constructor(
    private readonly lines: LinesStore,
    private readonly customers: CustomersService,
    private readonly orders: OrdersService,
  ) {}

  async run(tx: Tx, run: ImportRun): Promise<RunOutcome> {
    const { plan, key } = run;
    const origin: Origin = { source: 'import', sourceId: String(key.importId) };
    await copyIn(tx, await this.lines.open(tx), orderRows(run));
    run.enter('matching');
    await this.lines.nameRefunds(tx);
    const customers = await this.settleOwners(tx, run, origin);
    run.enter('writing');
    const source = this.lines.asOrders(plan.currency);
    const orders =
      run.mode === 'check'
        ? await this.orders.planStaged(tx, source)
        : await this.orders.upsertStaged(tx, origin, source);
    if (run.mode === 'apply') await this.lines.noteNames(tx);
    await this.reject(run, await this.lines.refused(tx));
    return { customers, orders: { ...orders, refunds: await this.lines.countRefunds(tx) }, facts: null };
  }

  /** Finds or makes the customers; lines of which it cannot be told whose they are are taken out. */
  private async settleOwners(tx: Tx, run: ImportRun, origin: Origin): Promise<OutcomeCounts> {
    await this.customers.openStaging(tx);
    const people = await this.lines.stagePeople(tx);
    run.enter('matching');
    const staged =
      run.mode === 'check'
        ? await this.customers.planStaged(tx)
        : await this.customers.upsertStaged(tx, origin);
    await this.reject(run, await this.lines.settleOwners(tx));
    const settled = staged.created + staged.updated + staged.rejected;
    return { ...staged, unchanged: people - settled };
  }

  private reject(run: ImportRun, lines: ReadonlyMap<number, string>): Promise<void> {
    return run.rejected.addLines(lines, run.bytes(), run.detected.format);
  }
}

async function* orderRows(run: ImportRun): AsyncGenerator<string, void, void> {
  const read = orderReaderOf(run.plan, run.detected);
  for await (const lines of acceptedRows(run, read)) {
    for (const { kind } of lines) if (kind === 'refund') run.lines.refunds += 1;
    yield lines.map(copyLine).join('');
  }
}

const copyLine = (line: OrderLine): string =>
  copyRow([
    line.line,
    line.kind,
    line.orderKey,
    identityOf(line),
    line.email,
    line.phone,
    line.country,
    line.orderedAt,
    line.sku,
    line.name,
    line.quantity,
    line.unitPrice,
    line.unitCost,
    line.amountMinor,
  ]);

function identityOf({ customerKey, email, phone }: OrderLine): string {
  if (customerKey !== null) return `k:${customerKey}`;
  return email === null ? `p:${phone}` : `e:${email}`;
}
