import type { StartPlace } from './cut-points.js';
import type { Measure } from './rfm-base.sql.js';
import { ALL_EQUALS, NO_EQUALS } from './rfm-ladder.js';
import type { RfmSettings } from './rfm-settings.js';

/**
 * The values that stand at the fractions $1 of each digit's sorted values, as text so that none loses precision on its
 * way through the client. Sorting bare values takes a fifth of the time of ranking rows.
 */
export const findValues = (measures: Measure[]): string => `
  select ${measures
    .map(
      ({ digit, value }) =>
        `percentile_disc($1::double precision[]) within group (order by ${value('b')})::text[] as ${digit}`,
    )
    .join(', ')}
  from rfm_base b`;

/** For each of a digit's values ($1–$3, an array each), how many are lower and how many are not higher, added. */
export const countAround = (measures: Measure[], starts: number): string => {
  const sumsOf = ({ digit, value, type }: Measure, index: number): string => {
    const sums = Array.from({ length: starts }, (_, start) => {
      const at = `($${index + 1}::${type}[])[${start + 1}]`;
      return `count(*) filter (where ${value('b')} < ${at}) + count(*) filter (where ${value('b')} <= ${at})`;
    });
    return `array[${sums.join(', ')}]::int[] as ${digit}`;
  };
  return `select ${measures.map(sumsOf).join(', ')} from rfm_base b`;
};

/**
 * `split`: who stands at each place ($1–$3 the values there), by value and then by customer: among the customers of
 * that value, the one after as many as the place is behind those of lower values.
 */
export const findCustomersAt = (measures: Measure[], places: Pick<StartPlace, 'position'>[]): string => {
  const customersOf = ({ digit, value, type }: Measure, index: number): string => {
    const customers = places.map(({ position }, place) => {
      const at = `($${index + 1}::${type}[])[${place + 1}]`;
      return `(select b.customer_id from rfm_base b where ${value('b')} = ${at} order by b.customer_id
        offset ${position - 1} - (select count(*) from rfm_base b where ${value('b')} < ${at}) limit 1)`;
    });
    return `array[${customers.join(', ')}]::text[] as ${digit}`;
  };
  return `select ${measures.map(customersOf).join(', ')}`;
};

/** Where band 1 + `below` starts in a nest, over rows `r` with their rank and the nest's total. */
const starting: Record<RfmSettings['ties'], (bands: number) => { at: string; from: string }> = {
  low: (bands) => ({ at: `(below * r.total + ${bands - 1}) / ${bands}`, from: NO_EQUALS }),
  high: (bands) => ({ at: `below * r.total / ${bands} + 1`, from: ALL_EQUALS }),
  mid: (bands) => {
    const both = `(2 * below * r.total + ${bands - 1}) / ${bands}`;
    return {
      at: `(${both} + 1) / 2`,
      from: `case when r.lower + r.not_higher >= ${both} then ${ALL_EQUALS} else ${NO_EQUALS} end`,
    };
  },
  split: (bands) => ({
    at: `below * (r.total / ${bands}) + least(below, r.total % ${bands}) + 1`,
    from: 'r.customer_id',
  }),
};

/**
 * The starts of one digit's bands in every nest of the relation `scored`, whose column `within` says which that is: the
 * same places as `startPlaces` gives, in integers. A place beyond the end of its nest gives no row.
 */
export const findNestedStarts = (
  scored: string,
  { value }: Measure,
  { ties, bands }: Pick<RfmSettings, 'ties' | 'bands'>,
): string => {
  const { at, from } = starting[ties](bands);
  return `
  select r.within::int, below, r.value::text as value, (${from})::text as from
  from (
    select b.within, ${value('b')} as value, b.customer_id,
      row_number() over (partition by b.within order by ${value('b')}, b.customer_id) as position,
      count(*) over (partition by b.within) as total,
      rank() over (partition by b.within order by ${value('b')}) - 1 as lower,
      count(*) over (partition by b.within order by ${value('b')}) as not_higher
    from ${scored} b
  ) r cross join generate_series(1, ${bands - 1}) below
  where r.position = ${at}
  order by r.within, below`;
};
