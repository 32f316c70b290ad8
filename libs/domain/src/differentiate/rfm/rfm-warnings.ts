import { type DigitName, digitNames } from './digit-name.js';
import type { RfmBand, RfmCutPoints, RfmWarning } from './rfm.schema.js';
import type { Scored } from './rfm-score.store.js';
import type { RfmSettings } from './rfm-settings.js';

type Findings = Pick<Scored, 'cutPoints' | 'withFutureOrders' | 'withoutCost'>;

/** What the bands of a run say against it. */
export function warningsOf(
  { cutPoints, withFutureOrders, withoutCost }: Findings,
  { bands, method }: Pick<RfmSettings, 'bands' | 'method'>,
): RfmWarning[] {
  const crowded = digitNames.flatMap((digit) =>
    crowdedDigit(digit, cutPoints, bands, method === 'nested' && digit !== 'recency'),
  );
  const future: RfmWarning[] =
    withFutureOrders > 0 ? [{ code: 'future-orders', customers: withFutureOrders }] : [];
  const costless: RfmWarning[] = withoutCost > 0 ? [{ code: 'unknown-cost', customers: withoutCost }] : [];
  return [...crowded, ...future, ...costless];
}

/**
 * Too few distinct values leave bands empty; where ties are split, they fill whole bands with one value, so that one
 * band begins with the value another began with. Either way the most crowded score is named. Nested bands overlap by
 * nature, so only empty ones speak against them.
 */
function crowdedDigit(
  digit: DigitName,
  cutPoints: RfmCutPoints,
  bands: number,
  isNested: boolean,
): RfmWarning[] {
  const inUse: RfmBand[] = cutPoints[digit] ?? [];
  const filled = isNested ? inUse.length : new Set(inUse.map(({ from }) => from)).size;
  if (inUse.length === 0 || filled >= bands) return [];
  const total = inUse.reduce((sum, { customers }) => sum + customers, 0);
  const largest = inUse.reduce((most, band) => (band.customers > most.customers ? band : most));
  const share = Math.round((largest.customers / total) * 10_000) / 10_000;
  return [{ code: 'few-distinct-values', digit, score: largest.score, customers: largest.customers, share }];
}
