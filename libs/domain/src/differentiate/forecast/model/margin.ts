/** Least-squares slope of values that lie one period apart; a value that is not known is left out, one alone has none. */
export function slopeOf(values: (number | null)[]): number {
  const points = values.flatMap((value, x) => (value === null ? [] : [{ x, y: value }]));
  if (points.length < 2) return 0;
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / points.length;
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / points.length;
  const spread = points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  return points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) / spread;
}

/**
 * By how much a margin has drifted while a customer was away: half the rise of the company's margin over the periods
 * from the last one they traded in until now, those two included.
 */
export const marginDrift = (companyMargins: (number | null)[]): number =>
  (slopeOf(companyMargins) * (companyMargins.length - 1)) / 2;

/** The margin of a customer's next purchase, a share of it: the one of their last, drifted with the company's. */
export const nextMargin = (lastMargin: number, companyMargins: (number | null)[]): number =>
  lastMargin * (1 + marginDrift(companyMargins));

/** What the goods of a purchase cost. */
export const costOf = (purchase: number, margin: number): number => purchase * (1 - margin);
