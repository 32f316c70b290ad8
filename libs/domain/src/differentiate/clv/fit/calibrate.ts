import type { Calibration } from '../clv-model.schema.js';
import { type Buyers, customersIn } from '../model/buyers.js';
import type { PurchaseModel } from '../model/purchase-model.js';

/** Customers as they stood at the cut-off, and the orders of each entry's customers together after it. */
export interface HeldOut {
  buyers: Buyers;
  orders: Float64Array;
}

/** Customers who had come back this often or more stand together. */
const LAST_BUCKET = 7;
const LEAST_FITTED = 12;
const LEAST_HELD_OUT = 4;
const MOST_HELD_OUT = 52;

/** How many of the weeks there are to hold out: a third, at most a year; `null` where too few would be left. */
export function heldOutWeeks(weeks: number): number | null {
  if (weeks < LEAST_WEEKS_TO_CALIBRATE) return null;
  return Math.min(MOST_HELD_OUT, Math.max(LEAST_HELD_OUT, Math.floor(weeks / 3)));
}

export const LEAST_WEEKS_TO_CALIBRATE = LEAST_FITTED + LEAST_HELD_OUT;

/** What the model foresaw at the cut-off against what happened, by how often customers had come back until then. */
export function calibrate(
  model: PurchaseModel,
  { buyers, orders }: HeldOut,
  weeks: { fitted: number; heldOut: number },
): Calibration {
  const buckets = Array.from({ length: LAST_BUCKET + 1 }, (_, repeats) => ({
    repeats,
    orMore: repeats === LAST_BUCKET,
    customers: 0,
    predicted: 0,
    actual: 0,
  }));
  for (let i = 0; i < buyers.size; i++) {
    const repeats = buyers.repeats[i]!;
    const alive = model.alive(repeats, buyers.recency[i]!, buyers.age[i]!);
    const [ifAlive = 0] = model.ordersIfAlive(repeats, buyers.age[i]!, [weeks.heldOut]);
    const bucket = buckets[Math.min(repeats, LAST_BUCKET)]!;
    bucket.customers += buyers.weight[i]!;
    bucket.predicted += buyers.weight[i]! * alive * ifAlive;
    bucket.actual += orders[i]!;
  }
  const total = (of: 'predicted' | 'actual'): number => buckets.reduce((sum, bucket) => sum + bucket[of], 0);
  return {
    fittedWeeks: weeks.fitted,
    heldOutWeeks: weeks.heldOut,
    customers: customersIn(buyers),
    predicted: total('predicted'),
    actual: total('actual'),
    buckets: buckets
      .filter(({ customers }) => customers > 0)
      .map((bucket) => ({
        ...bucket,
        predicted: bucket.predicted / bucket.customers,
        actual: bucket.actual / bucket.customers,
      })),
  };
}
