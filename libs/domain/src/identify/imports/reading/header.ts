import { ImportFileError } from './import-fault.js';

export const MAX_COLUMNS = 500;

/** Something a person should know about a file that can be imported nevertheless. */
export type HeaderWarning =
  | { code: 'header-duplicate'; params: { name: string; renamed: string; column: number } }
  | { code: 'header-empty'; params: { renamed: string; column: number } };

export interface Header {
  /** Unique and not empty, one per column. */
  names: string[];
  warnings: HeaderWarning[];
}

/**
 * Makes usable column names of a header row: an empty name becomes the column's letter, as in a spreadsheet, and
 * a repeated one gets a number.
 * @throws ImportFileError `import-too-many-columns`.
 */
export function readHeader(cells: readonly string[]): Header {
  refuseTooManyColumns(cells.length);
  const warnings: HeaderWarning[] = [];
  const taken = new Set<string>();
  const names = cells.map((cell, index) => {
    const name = cell.replace(/\s+/g, ' ').trim();
    const renamed = uniqueName(name || columnLetters(index), taken);
    const column = index + 1;
    if (name === '') warnings.push({ code: 'header-empty', params: { renamed, column } });
    else if (renamed !== name) warnings.push({ code: 'header-duplicate', params: { name, renamed, column } });
    taken.add(renamed.toLowerCase());
    return renamed;
  });
  return { names, warnings };
}

/** Names for a file without a header: A, B, … Z, AA. */
export function letterHeader(columns: number): Header {
  refuseTooManyColumns(columns);
  return { names: Array.from({ length: columns }, (_, index) => columnLetters(index)), warnings: [] };
}

function refuseTooManyColumns(columns: number): void {
  if (columns > MAX_COLUMNS)
    throw new ImportFileError('import-too-many-columns', { columns, limit: MAX_COLUMNS });
}

function uniqueName(name: string, taken: ReadonlySet<string>): string {
  let unique = name;
  for (let number = 2; taken.has(unique.toLowerCase()); number++) unique = `${name} (${number})`;
  return unique;
}

function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
