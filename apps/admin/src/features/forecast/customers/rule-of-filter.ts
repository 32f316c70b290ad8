import type { SegmentRule } from '../../segments/rule/rule';
import type { Overview } from '../forecast-types';

/** The customers a narrowed list shows, as a rule; `null` for what no rule can say. */
export function ruleOfFilter(
  filter: string | undefined,
  tier: string | undefined,
  { settings }: Overview,
): SegmentRule | null {
  if (filter === 'overridden' || tier === 'none') return null;
  const all: SegmentRule[] = [];
  if (filter === 'below-zero') all.push({ field: 'forecast.below-zero', operator: 'is', value: true });
  if (filter === 'near-zero')
    all.push({ field: 'forecast.next-profit', operator: 'at-most', value: settings.nearZeroMinor });
  if (tier) all.push({ field: 'value.tier', operator: 'is', value: tier });
  return all.length > 0 ? { all } : null;
}
