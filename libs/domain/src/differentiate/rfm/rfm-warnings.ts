import {
  type DigitName,
  digitNames,
  type RfmBand,
  type RfmCutPoints,
  type RfmWarning,
} from './rfm.schema.js';

/** What the bands of a run say against it. `bands` is how many there should be. */
export function warningsOf(cutPoints: RfmCutPoints, bands: number, withFutureOrders: number): RfmWarning[] {
  const crowded = digitNames.flatMap((digit) => crowdedDigit(digit, cutPoints[digit] ?? [], bands));
  const future: RfmWarning[] =
    withFutureOrders > 0 ? [{ code: 'future-orders', customers: withFutureOrders }] : [];
  return [...crowded, ...future];
}

/**
 * Too few distinct values leave bands empty; where ties are split, they fill whole bands with one value, so that one
 * band begins with the value another began with. Either way the most crowded score is named.
 */
function crowdedDigit(digit: DigitName, bandsInUse: RfmBand[], bands: number): RfmWarning[] {
  const beginnings = new Set(bandsInUse.map(({ from }) => from));
  if (bandsInUse.length === 0 || beginnings.size >= bands) return [];
  const total = bandsInUse.reduce((sum, { customers }) => sum + customers, 0);
  const largest = bandsInUse.reduce((most, band) => (band.customers > most.customers ? band : most));
  const share = Math.round((largest.customers / total) * 10_000) / 10_000;
  return [{ code: 'few-distinct-values', digit, score: largest.score, customers: largest.customers, share }];
}
