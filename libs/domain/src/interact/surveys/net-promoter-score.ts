import { type Interval, Z_95 } from '../../kernel/statistics/interval.js';

/** How many would recommend (9, 10), would not (0 to 6), and answered at all. */
export interface Recommendations {
  answers: number;
  promoters: number;
  detractors: number;
}

/** Per cent of promoters minus per cent of detractors; `null` of nobody. */
export const netPromoterScore = ({ answers, promoters, detractors }: Recommendations): number | null =>
  answers === 0 ? null : Math.round(((promoters - detractors) / answers) * 100);

// Three answers that nobody gave draw the estimate to the middle: without them an interval of few or of unanimous answers
// is far too narrow. Rocks (2016), Interval estimation for the "net promoter score", The American Statistician 70, 365–372.
const ADDED = { answers: 3, promoters: 0.75, detractors: 0.75 };

/** Within what the score of all customers lies who would answer like these, with 95 % certainty; `null` of nobody. */
export function netPromoterInterval(seen: Recommendations): Interval | null {
  if (seen.answers === 0) return null;
  const of = seen.answers + ADDED.answers;
  const promoters = (seen.promoters + ADDED.promoters) / of;
  const detractors = (seen.detractors + ADDED.detractors) / of;
  const score = promoters - detractors;
  const half = Z_95 * Math.sqrt((promoters + detractors - score ** 2) / of);
  return {
    low: Math.max(-100, Math.round((score - half) * 100)),
    high: Math.min(100, Math.round((score + half) * 100)),
  };
}
