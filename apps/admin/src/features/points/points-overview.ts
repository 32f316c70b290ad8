import type { ApiData, ApiRow } from '../../api';

export type Overview = ApiData<'/api/value-points'>;
export type Run = NonNullable<Overview['latest']>;
export type Settings = Overview['settings'];
export type Band = Overview['distribution'][number];
export type PointsRow = ApiRow<'/api/value-points/customers'>;

/** The terms a value is the sum of, in the order they are told. */
export const TERMS = ['bought', 'opportunities', 'suggestions', 'future', 'costs', 'relationship'] as const;

/** Whom a list is about: the customers of a band of points, or those whose value turns down. */
export type Chosen = { kind: 'band'; from: number | null; to: number | null } | { kind: 'turned-down' };

/** The last band holds everybody above it. */
export const bandOf = (bands: Band[], index: number): Chosen & { kind: 'band' } => {
  const { from, width } = bands[index]!;
  const isLast = index === bands.length - 1 && from !== null && from > 0;
  return { kind: 'band', from, to: from === null ? 0 : isLast ? null : from + width };
};
