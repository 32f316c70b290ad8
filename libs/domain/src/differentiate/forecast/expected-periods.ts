import type { ExpectedPeriod } from './forecast-customer.schema.js';

/** What a row of `forecast` holds for the periods ahead, one value each. */
export interface ForecastArrays {
  purchasesMinor: number[];
  margins: (number | null)[];
  expenseMinor: number[];
  profitMinor: (number | null)[];
  modelMinor: number[];
}

/** The same, period by period. */
export const expectedPeriods = (arrays: ForecastArrays, starts: string[]): ExpectedPeriod[] =>
  starts.map((start, at) => ({
    start,
    purchasesMinor: arrays.purchasesMinor[at]!,
    margin: arrays.margins[at] ?? null,
    expenseMinor: arrays.expenseMinor[at]!,
    profitMinor: arrays.profitMinor[at] ?? null,
    modelMinor: arrays.modelMinor[at]!,
  }));
