import type { ImportPreview, StoredDetection } from '../import.schema.js';
import type { Mapping } from '../mapping/suggest-mapping.js';
import type { ImportPlan } from '../plan.schema.js';
import type { RejectionLocale } from '../rejections/rejection.schema.js';
import { rejectionReason } from '../rejections/rejection-texts.js';
import type { CustomerRow } from '../rows/customer-row.js';
import type { OrderLine } from '../rows/order-line.js';
import { isRejection, rejectRow, type RowRejection, type SourceRow } from '../rows/row-rejection.js';
import { shown } from '../facts/fact-inputs.js';
import { isFieldTarget } from '../mapping/targets.js';
import type { FactRow } from '../rows/fact-row.js';
import { customerReaderOf, fieldReaderOf, orderReaderOf, type Reader } from './plan-readers.js';

type PreviewRow = ImportPreview['rows'][number];
type Understood = NonNullable<PreviewRow['understood']>;

/** The first rows of a file as the plan would import them. */
export function previewRows(
  plan: ImportPlan,
  detected: StoredDetection,
  now: Date,
  locale: RejectionLocale,
): PreviewRow[] {
  const read = readerOf(plan, detected, now);
  const expected = detected.format.columns;
  return detected.sampleRows.map((cells, at) => {
    const row: SourceRow = { line: at + 1, cells };
    const result =
      cells.length === expected
        ? read(row)
        : rejectRow(row, 'row-column-count', { expected, actual: cells.length });
    return isRejection(result) ? refused(result, locale, plan.mapping) : accepted(cells, result, locale);
  });
}

function readerOf(
  plan: ImportPlan,
  detected: StoredDetection,
  now: Date,
): Reader<OrderLine | CustomerRow | FactRow> {
  if (isFieldTarget(plan.target)) return fieldReaderOf(plan.target, plan, detected);
  return plan.target === 'orders' ? orderReaderOf(plan, detected) : customerReaderOf(plan, detected, now);
}

const refused = (
  { cells, code, params }: RowRejection,
  locale: RejectionLocale,
  mapping: Mapping,
): PreviewRow => ({
  cells,
  understood: null,
  dropped: [],
  rejection: { code, reason: rejectionReason(code, params, locale, mapping) },
});

function accepted(
  cells: string[],
  row: OrderLine | CustomerRow | FactRow,
  locale: RejectionLocale,
): PreviewRow {
  if ('values' in row) return { cells, understood: flatFact(row), dropped: [], rejection: null };
  const dropped = 'dropped' in row ? row.dropped.map(({ field }) => field) : [];
  return {
    cells,
    understood: 'orderKey' in row ? flat(row) : flatCustomer(row, locale),
    dropped,
    rejection: null,
  };
}

const flatFact = ({ values }: FactRow): Understood =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? value : shown(value)]),
  );

function flatCustomer(
  { dropped: _, attributes, birthday, tags, ...row }: CustomerRow,
  locale: RejectionLocale,
): Understood {
  const own = Object.entries(attributes).map(([name, value]) => [`attributes.${name}`, value]);
  const stated = {
    ...row,
    tags: tags.join(', ') || null,
    birthday: birthday && writtenBirthday(birthday, locale),
  };
  return { ...flat(stated), ...Object.fromEntries(own) };
}

const lunar: Record<RejectionLocale, Record<'month' | 'leapMonth', string>> = {
  en: { month: '(lunar)', leapMonth: '(lunar, leap month)' },
  'zh-CN': { month: '(农历)', leapMonth: '(农历闰月)' },
};

function writtenBirthday(
  { calendar, year, month, day, leapMonth }: NonNullable<CustomerRow['birthday']>,
  locale: RejectionLocale,
): string {
  const date = [year ?? '----', month, day].map((part) => String(part).padStart(2, '0')).join('-');
  return calendar === 'lunar' ? `${date} ${lunar[locale][leapMonth ? 'leapMonth' : 'month']}` : date;
}

function flat(row: object): Understood {
  const stated = Object.entries(row).filter(([name, value]) => value !== null && name !== 'line');
  return Object.fromEntries(
    stated.map(([name, value]: [string, unknown]) => [
      name,
      value instanceof Date ? value.toISOString() : (value as string | number),
    ]),
  );
}
