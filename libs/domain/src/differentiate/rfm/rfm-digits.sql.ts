import type { Parameters } from '../segments/compiler/rule-context.js';
import type { DigitName } from './digit-name.js';
import type { Measure } from './rfm-base.sql.js';
import {
  ALL_EQUALS,
  type BandStart,
  type Ladder,
  type Ladders,
  NO_EQUALS,
  scoreAlone,
} from './rfm-ladder.js';
import type { RfmSettings } from './rfm-settings.js';

type Scale = Pick<RfmSettings, 'ties' | 'bands'>;

/** The nest a customer's digit is scored in, as SQL over the digits before it. */
export const nests: Record<DigitName, string> = {
  recency: '0',
  frequency: 'b.recency',
  monetary: 'b.recency * 10 + b.frequency',
};

/**
 * A relation of customers (`customer_id` and figures) with the digits added: one digit after the other, since a nested
 * one depends on those before it.
 */
export function scoredBy(
  base: string,
  measures: Measure[],
  ladders: Ladders,
  scale: Scale,
  parameters: Parameters,
): string {
  return measures.reduce((relation, measure) => {
    const { digit } = measure;
    const [ladder, another] = ladders[digit];
    if (!another && (ladder === undefined || ladder.within === 0)) {
      const score = ladder
        ? constantScore(ladder.starts, measure, parameters)
        : String(scoreAlone(scale.ties, scale.bands));
      return `(select b.*, (${score})::smallint as ${digit} from ${relation} b)`;
    }
    return `(select b.*, (${nestedScore(measure, scale)})::smallint as ${digit}
      from ${relation} b left join ${laddersSql(ladders[digit], measure, parameters)} l on l.within = ${nests[digit]})`;
  }, base);
}

/** 1, and one more for every band start a value has reached. */
function constantScore(starts: BandStart[], { value, type }: Measure, parameters: Parameters): string {
  const own = value('b');
  const reached = starts.flatMap(({ value: start, from }) => {
    if (start === null) return [];
    const at = parameters.bind(start, type);
    if (from === NO_EQUALS) return [`(${own} > ${at})::int`];
    if (from === ALL_EQUALS) return [`(${own} >= ${at})::int`];
    return [`((${own}, b.customer_id) >= (${at}, ${parameters.bind(from, 'bigint')}))::int`];
  });
  return ['1', ...reached].join(' + ');
}

/** The same against the ladder of the customer's nest; a nest that had nobody has none. */
function nestedScore({ value }: Measure, { ties, bands }: Scale): string {
  const reached = Array.from(
    { length: bands - 1 },
    (_, at) =>
      `coalesce(((${value('b')}, b.customer_id) >= (l.starts[${at + 1}], l.froms[${at + 1}]))::int, 0)`,
  );
  return `case when l.within is null then ${scoreAlone(ties, bands)} else 1 + ${reached.join(' + ')} end`;
}

/** One row per nest with its starts as arrays; fenced, or the arrays would be put together for every customer. */
function laddersSql(ladders: Ladder[], { type }: Measure, parameters: Parameters): string {
  const starts = (key: string, as: string): string =>
    `array(select (start ->> '${key}')::${as}
      from jsonb_array_elements(ladder -> 'starts') with ordinality as each (start, n) order by n)`;
  return `(select (ladder ->> 'within')::int as within, ${starts('value', type)} as starts,
      ${starts('from', 'bigint')} as froms
    from jsonb_array_elements(${parameters.bind(JSON.stringify(ladders), 'jsonb')}) as ladder offset 0)`;
}
