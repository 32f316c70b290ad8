const special = /[\\\n\r\t]/;
const everySpecial = /[\\\n\r\t]/g;
const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

export type CopyValue = string | number | boolean | Date | null;

/** One row in PostgreSQL's COPY text format. Text may hold anything but a zero character. */
export const copyRow = (values: readonly CopyValue[]): string => `${values.map(copyCell).join('\t')}\n`;

function copyCell(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'string')
    return special.test(value) ? value.replace(everySpecial, (sign) => escapes[sign]!) : value;
  return value instanceof Date ? value.toISOString() : String(value);
}

/** A text array as a COPY value. */
export const copyArray = (items: readonly string[]): string =>
  `{${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
