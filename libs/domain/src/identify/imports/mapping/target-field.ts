import type { ValueShape } from '../values/value-shape.js';

/** What a column may be mapped to. */
export interface TargetField {
  /** Names such a column has in files, Chinese and English, as `columnKey` writes them; the most telling first. */
  aliases: readonly string[];
  /** What its values look like; a column of another shape is a poorer candidate. */
  shapes: readonly ValueShape[];
}

export interface Target {
  fields: Record<string, TargetField>;
  /** At least one field of each group has to be mapped. */
  needs: readonly (readonly string[])[];
}

/** @param aliases separated by blanks, which no alias contains. */
export function fieldNamed(aliases: string, ...shapes: ValueShape[]): TargetField {
  return { aliases: aliases.split(/\s+/), shapes };
}

/** A column name as aliases are written: half-width, lower case, without `(…)`, blanks and punctuation. */
export function columnKey(name: string): string {
  const plain = name.normalize('NFKC').toLowerCase();
  const bare = plain.replace(/\(.*?\)|\[.*?\]|【.*?】/g, '');
  return (bare.trim() ? bare : plain).replace(/[^\p{L}\p{N}]/gu, '');
}
