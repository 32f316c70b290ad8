import type { AbcCuts, Cut } from './abc-bounds.js';
import { type AbcClass, abcClasses, type ValueTier, valueTiers } from './abc-classes.js';
import type { AbcMove, AbcOutcome, CurvePoint } from './abc.schema.js';

/** The customers of one class, tier and hundredth of the order by value, and the last of them. */
export interface TallyRow {
  class: AbcClass;
  tier: ValueTier;
  /** 0 to 99. */
  hundredth: number;
  customers: number;
  valueMinor: number;
  /** What of it is above zero. */
  positiveMinor: number;
  lastId: number;
  lastMinor: number;
}

/** Who moved from where to where; null is "no class". */
export interface MoveRow {
  fromClass: AbcClass | null;
  toClass: AbcClass | null;
  fromTier: ValueTier | null;
  toTier: ValueTier | null;
  customers: number;
}

const sum = <T>(rows: readonly T[], of: (row: T) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

/** Cumulative shares of customers and of value, from nobody to everybody; nothing where nobody brings anything. */
export function curveOf(tally: TallyRow[]): CurvePoint[] {
  const customers = sum(tally, (row) => row.customers);
  const total = sum(tally, (row) => row.positiveMinor);
  if (total === 0) return [];
  const points: CurvePoint[] = [{ customers: 0, value: 0 }];
  let reached = { customers: 0, value: 0 };
  for (const hundredth of new Set(tally.map((row) => row.hundredth))) {
    const here = tally.filter((row) => row.hundredth === hundredth);
    reached = {
      customers: reached.customers + sum(here, (row) => row.customers),
      value: reached.value + sum(here, (row) => row.positiveMinor),
    };
    points.push({ customers: reached.customers / customers, value: reached.value / total });
  }
  return points;
}

/** The share of all value that the first fifth of the customers bring; null where nobody brings anything. */
export function topFifthOf(tally: TallyRow[]): number | null {
  const total = sum(tally, (row) => row.positiveMinor);
  if (total === 0) return null;
  return sum(
    tally.filter(({ hundredth }) => hundredth < 20),
    (row) => row.positiveMinor,
  ) / total; // prettier-ignore
}

/** The rows come in the order of value, so the last row of a class ends it. */
export function cutsOf(tally: TallyRow[]): AbcCuts {
  const cut = (row: TallyRow | undefined): Cut | undefined =>
    row && { valueMinor: row.lastMinor, customerId: row.lastId };
  const ends = <K extends string>(names: readonly K[], of: (row: TallyRow) => K) =>
    Object.fromEntries(
      names.flatMap((name) => {
        const end = cut(tally.findLast((row) => of(row) === name));
        return end ? [[name, end]] : [];
      }),
    ) as Partial<Record<K, Cut>>;
  return { classes: ends(abcClasses, (row) => row.class), tiers: ends(valueTiers, (row) => row.tier) };
}

/** Moves by what one looks at, class or tier; who stayed in that respect is left out. */
export function foldMoves<K extends string>(
  rows: MoveRow[],
  from: (row: MoveRow) => K | null,
  to: (row: MoveRow) => K | null,
): AbcMove<K>[] {
  const moves = new Map<string, AbcMove<K>>();
  for (const row of rows.filter((each) => from(each) !== to(each))) {
    const key = `${from(row)} ${to(row)}`;
    const known = moves.get(key);
    moves.set(key, { from: from(row), to: to(row), customers: row.customers + (known?.customers ?? 0) });
  }
  return [...moves.values()].sort((a, b) => b.customers - a.customers);
}

/** The value of customers above zero, by which shares are reckoned. */
export const positiveOf = (tally: TallyRow[]): number => sum(tally, (row) => row.positiveMinor);

export function outcomeOf(
  tally: TallyRow[],
  moves: { since: string | null; after: number; upTo: number; rows: MoveRow[] },
): AbcOutcome {
  const { since, after, upTo, rows } = moves;
  return {
    positiveMinor: positiveOf(tally),
    topFifth: topFifthOf(tally),
    curve: curveOf(tally),
    cuts: cutsOf(tally),
    movement: {
      since,
      after,
      upTo,
      classes: foldMoves<AbcClass>(rows, (row) => row.fromClass, (row) => row.toClass), // prettier-ignore
      tiers: foldMoves<ValueTier>(rows, (row) => row.fromTier, (row) => row.toTier), // prettier-ignore
    },
  };
}
