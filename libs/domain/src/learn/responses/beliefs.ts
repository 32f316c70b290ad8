import { LEAST_RESPONSES } from '../../kernel/statistics/lift.js';
import { type CellTally, fitResponses } from '../../kernel/statistics/response-model.js';

/** What counts as a response. */
export const METRICS = ['clicked', 'answered', 'ordered'] as const;
export type Metric = (typeof METRICS)[number];

/** What one campaign's messages of a kind (`email:promotion:offer`) brought in a cell; 0: not scored. */
export interface SentTally extends Record<Metric, number> {
  campaign: number;
  kind: string;
  cell: number;
  people: number;
}

export interface StoredBelief {
  kind: string;
  metric: Metric;
  cell: number;
  alpha: number;
  beta: number;
}

/** Every message, whatever its kind. */
export const ANY_KIND = 'any';

/** The kinds a kind belongs to, the narrowest first: where too little was seen of one, the next speaks for it. */
export function widening(kind: string): string[] {
  if (kind === ANY_KIND) return [kind];
  const [channel, purpose] = kind.split(':');
  return [...new Set([kind, `${channel}:${purpose}:any`, ANY_KIND])];
}

/**
 * Beliefs of every kind that was seen, and of those wider than it. Of a kind that got fewer responses than say anything about
 * a rate nothing is believed.
 */
export function believe(seen: readonly SentTally[], cells: readonly number[]): StoredBelief[] {
  const byKind = new Map<string, SentTally[]>();
  for (const tally of seen)
    for (const kind of widening(tally.kind)) byKind.set(kind, [...(byKind.get(kind) ?? []), tally]);
  return [...byKind].flatMap(([kind, tallies]) =>
    METRICS.filter((metric) => saysSomething(tallies, metric)).flatMap((metric) =>
      fitResponses(cells, tallied(tallies, metric)).beliefs.map(({ cell, belief }) => ({
        ...{ kind, metric, cell },
        ...belief,
      })),
    ),
  );
}

const saysSomething = (tallies: readonly SentTally[], metric: Metric): boolean =>
  tallies.reduce((sum, tally) => sum + tally[metric], 0) >= LEAST_RESPONSES;

/** One tally of each campaign and cell, also where a campaign sent several kinds. */
function tallied(tallies: readonly SentTally[], metric: Metric): CellTally[] {
  const merged = new Map<string, CellTally>();
  for (const { campaign, cell, people, [metric]: hits } of tallies) {
    const key = `${campaign}/${cell}`;
    const one = merged.get(key) ?? { campaign, cell, of: 0, hits: 0 };
    merged.set(key, { ...one, of: one.of + people, hits: one.hits + hits });
  }
  return [...merged.values()];
}
