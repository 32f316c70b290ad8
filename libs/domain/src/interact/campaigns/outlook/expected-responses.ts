import { cellText } from '../../../differentiate/rfm/rfm-cell.js';
import { betaInterval, meanOf } from '../../../kernel/statistics/beta.js';
import { hitsTogether } from '../../../kernel/statistics/hits-together.js';
import { type ExpectedResponses, type ResponseMetric, responseMetrics } from './expected-responses.schema.js';

/** How many of a cell would get the message; 0: not scored. */
export interface CellPeople {
  cell: number;
  count: number;
}

/** What is believed of the rate with which a cell responds. */
export interface CellBelief {
  metric: ResponseMetric;
  kind: string;
  cell: number;
  alpha: number;
  beta: number;
}

const LEVEL = 0.9;
const NOT_SCORED = 0;

/** What so many people of each cell may be expected to do; null where nothing is believed of any of them. */
export function expectedResponses(
  people: readonly CellPeople[],
  beliefs: readonly CellBelief[],
): ExpectedResponses | null {
  const counts = new Map(people.map(({ cell, count }) => [cell, count]));
  if (beliefs.length === 0 || counts.size === 0) return null;
  const inAll = responseMetrics.flatMap((metric) => {
    const believed = beliefs.filter((belief) => belief.metric === metric);
    const groups = believed.map((belief) => ({ of: counts.get(belief.cell) ?? 0, belief }));
    return believed[0] ? [{ metric, kind: believed[0].kind, ...hitsTogether(groups, LEVEL) }] : [];
  });
  const cells = [...people]
    .sort((a, b) => b.count - a.count || b.cell - a.cell)
    .map(({ cell, count }) => ({
      cell: cell === NOT_SCORED ? null : cellText(cell),
      people: count,
      rates: beliefs.filter((belief) => belief.cell === cell).map(rateOf),
    }));
  return { inAll, cells };
}

const rateOf = ({ metric, ...belief }: CellBelief) => ({
  ...{ metric, expected: meanOf(belief) },
  ...betaInterval(belief, LEVEL),
});
