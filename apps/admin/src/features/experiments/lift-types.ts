import type { ApiData } from '../../api';

export type CampaignLift = ApiData<'/api/campaigns/{id}/lift'>;
export type Lift = CampaignLift['ordered'];
export type Verdict = Lift['verdict'];
/** What is compared. */
export type Measure = 'ordered' | 'revenue' | 'margin';

export const MEASURES: Measure[] = ['ordered', 'revenue', 'margin'];

/** One side's figure: the part that ordered, or minor units for each person; null of nobody. */
export function figureOf(
  { people, ordered, revenueMinor, marginMinor }: CampaignLift['treated'],
  of: Measure,
) {
  if (people === 0) return null;
  return { ordered, revenue: revenueMinor, margin: marginMinor }[of] / people;
}

/** What all people together come to, from one person's. */
export function timesPeople({ estimate, interval }: Lift, people: number) {
  if (estimate === null || !interval) return null;
  const [total, low, high] = [estimate, interval.low, interval.high].map((each) => Math.round(each * people));
  return { total: total!, low: low!, high: high! };
}
