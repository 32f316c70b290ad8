import { ALL_EQUALS, type BandStart, type Ladders } from './rfm-ladder.js';
import type { FixedBands } from './rfm-settings.js';

const DAY_MS = 24 * 3600_000;

const starts = (values: (string | number)[]): BandStart[] =>
  values.map((value) => ({ value: String(value), from: ALL_EQUALS }));

/** Bands by hand as starts; days are counted back from the instant of the run. */
export const fixedLadders = ({ recency, frequency, monetary }: FixedBands, asOf: Date): Ladders => ({
  recency: [
    {
      within: 0,
      starts: starts(recency.map((days) => new Date(asOf.getTime() - days * DAY_MS).toISOString()).reverse()),
    },
  ],
  frequency: [{ within: 0, starts: starts(frequency) }],
  monetary: [{ within: 0, starts: starts(monetary) }],
});
