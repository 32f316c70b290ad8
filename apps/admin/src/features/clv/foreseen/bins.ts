import type { SegmentRule } from '../../segments/rule/rule';
import type { Bin, Overview } from '../clv-overview';

/** Customers of one bar, and by what the bars are. */
export interface Chosen {
  by: 'alive' | 'value';
  bin: Bin;
}

const FIELD = { alive: 'clv.alive', value: 'clv.value' };

/** A bar as it is kept in an address: `alive-3`. */
export const keyOf = ({ by, bin }: Chosen, overview: Overview): string =>
  `${by}-${overview[by].findIndex(({ from }) => from === bin.from)}`;

export function chosenOf(key: string | null, overview: Overview): Chosen | null {
  const [, by, index] = /^(alive|value)-(\d+)$/.exec(key ?? '') ?? [];
  const bin = by === 'alive' || by === 'value' ? overview[by][Number(index)] : undefined;
  return bin ? { by: by as Chosen['by'], bin } : null;
}

/** The upper edge, `null` where nothing is above it: a chance is 1 at most, and that belongs to the last bar. */
const upperOf = ({ by, bin }: Chosen): number | null => (by === 'alive' && bin.to === 1 ? null : bin.to);

/** What a list of customers is asked for. */
export interface ForeseenQuery {
  aliveFrom?: number;
  aliveTo?: number;
  valueFrom?: number;
  valueTo?: number;
  limit?: number;
}

export function queryOf(chosen: Chosen): ForeseenQuery {
  const { from } = chosen.bin;
  const to = upperOf(chosen) ?? undefined;
  return chosen.by === 'alive' ? { aliveFrom: from, aliveTo: to } : { valueFrom: from, valueTo: to };
}

/** The customers of the bar, as a rule; a rule states chances in per cent. */
export function ruleOf(chosen: Chosen): SegmentRule {
  const field = FIELD[chosen.by];
  const said = (edge: number): number => (chosen.by === 'alive' ? Math.round(edge * 100) : edge);
  const to = upperOf(chosen);
  const lower = { field, operator: 'at-least' as const, value: said(chosen.bin.from) };
  return { all: to === null ? [lower] : [lower, { field, operator: 'less-than', value: said(to) }] };
}
