import type { ValueShape } from '../values/value-shape.js';
import { columnKey, type TargetField } from './target-field.js';
import { type TargetName, targetNames, targets } from './targets.js';

/** A column of a file: its unique name and what most of its values look like. */
export interface NamedColumn {
  name: string;
  shape: ValueShape | null;
}

/** Which column (by its unique name) each field is read from. */
export type Mapping = Record<string, string>;

export interface Suggestion {
  field: string;
  column: string;
  /** 0 to 1; from 0.9 on, name and values agree. */
  confidence: number;
}

/** Less than this is not worth proposing. */
const CONFIDENT = 0.5;
/** How much of a column's name an alias has to make up: `shipping phone` may be a phone, `product category` no product. */
const MOST_OF_NAME = 0.6;

/**
 * Proposes a column for each field, by its name and by what its values look like. Every column and every field
 * is used at most once; the surest pairs are taken first.
 */
export function suggestMapping(columns: readonly NamedColumn[], target: TargetName): Suggestion[] {
  const fields = Object.entries(targets[target].fields);
  const pairs = columns.flatMap((column) =>
    fields.map(([field, definition]) => ({
      field,
      column: column.name,
      confidence: confidenceOf(column, definition),
    })),
  );
  const chosen: Suggestion[] = [];
  for (const pair of pairs.toSorted((a, b) => b.confidence - a.confidence)) {
    if (pair.confidence < CONFIDENT) break;
    if (!chosen.some(({ field, column }) => field === pair.field || column === pair.column))
      chosen.push(pair);
  }
  return chosen;
}

/** What a file most probably holds: a target all of whose needs it meets, and then the one whose fields it names most. */
export function suggestTarget(columns: readonly NamedColumn[]): {
  target: TargetName;
  suggestions: Suggestion[];
} {
  const candidates = targetNames.map((target) => {
    const suggestions = suggestMapping(columns, target);
    const isMet = targets[target].needs.every((group) =>
      suggestions.some(({ field }) => group.includes(field)),
    );
    const weight = suggestions.reduce((sum, { confidence }) => sum + confidence, 0);
    return { target, suggestions, isMet, weight };
  });
  const [{ target, suggestions }] = candidates.toSorted(
    (a, b) => Number(b.isMet) - Number(a.isMet) || b.weight - a.weight,
  ) as [(typeof candidates)[number]];
  return { target, suggestions };
}

export const toMapping = (suggestions: readonly Suggestion[]): Mapping =>
  Object.fromEntries(suggestions.map(({ field, column }) => [field, column]));

function confidenceOf({ name, shape }: NamedColumn, { aliases, shapes }: TargetField): number {
  const key = columnKey(name);
  const fits = shape === null || shapes.includes(shape);
  const rank = aliases.indexOf(key);
  // Earlier aliases are the more telling ones: of "Order ID" and "Order", the first is the order number.
  if (rank !== -1) return (fits ? 0.98 : 0.55) - rank * 0.001;
  const telling = shape === 'email' || shape === 'phone';
  if (telling && shapes[0] === shape) return 0.7;
  const contained = aliases.some((alias) => key.includes(alias) && alias.length >= key.length * MOST_OF_NAME);
  return contained && fits ? 0.6 : 0;
}
