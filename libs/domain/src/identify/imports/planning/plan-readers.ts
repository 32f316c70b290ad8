import { currencyDecimals } from '../../../kernel/money.js';
import type { StoredDetection } from '../import.schema.js';
import { type FieldTargetName, fieldTargets } from '../mapping/targets.js';
import { bindMapping, type BoundMapping } from '../mapping/validate-mapping.js';
import type { ImportPlan } from '../plan.schema.js';
import { type CustomerRow, customerReader } from '../rows/customer-row.js';
import { factReader, type FactRow } from '../rows/fact-row.js';
import { type OrderLine, orderLineReader } from '../rows/order-line.js';
import type { RowRejection, SourceRow } from '../rows/row-rejection.js';
import { isSerialOrder } from '../values/read-instant.js';

export type Reader<T> = (row: SourceRow) => T | RowRejection;

const columnsOf = ({ mapping }: ImportPlan, { columns }: StoredDetection): BoundMapping =>
  bindMapping(
    mapping,
    columns.map(({ name }) => name),
  );

/** Reads the rows of a file as the plan for order lines says. */
export const orderReaderOf = (plan: ImportPlan, detected: StoredDetection): Reader<OrderLine> =>
  orderLineReader({
    columns: columnsOf(plan, detected),
    dateOrder: plan.dateOrder,
    decimalMark: plan.decimalMark,
    timeZone: plan.timeZone,
    currencyDecimals: currencyDecimals(plan.currency),
    defaultCountry: plan.defaultCountry,
  });

/** Reads the rows of a file as the plan for customers says. */
export function customerReaderOf(
  plan: ImportPlan,
  detected: StoredDetection,
  now: Date,
): Reader<CustomerRow> {
  const { dateOrder } = plan;
  if (isSerialOrder(dateOrder)) throw new Error('a plan for customers was saved with dates that are counts');
  return customerReader({
    columns: columnsOf(plan, detected),
    dateOrder,
    defaultCountry: plan.defaultCountry,
    currentYear: now.getUTCFullYear(),
  });
}

/** Reads the rows of a file cell by cell as the plan says. */
export const fieldReaderOf = (
  target: FieldTargetName,
  plan: ImportPlan,
  detected: StoredDetection,
): Reader<FactRow> =>
  factReader(fieldTargets[target], {
    columns: columnsOf(plan, detected),
    dateOrder: plan.dateOrder,
    decimalMark: plan.decimalMark,
    timeZone: plan.timeZone,
    currencyDecimals: currencyDecimals(plan.currency),
    defaultCountry: plan.defaultCountry,
  });
