import { z } from 'zod';
import type { JudgedLift } from './lift.schema.js';

/** What campaigns brought together, in minor units of the workspace's currency. */
export const broughtSchema = z
  .object({
    /**
     * `unknowable`: none of them held anybody out; `too-early`: of none anything can be said yet; `cannot-tell`: more and less
     * than nothing may both be true.
     */
    verdict: z.enum(['unknowable', 'too-early', 'cannot-tell', 'works', 'harms']),
    estimateMinor: z.int().nullable(),
    lowMinor: z.int().nullable(),
    highMinor: z.int().nullable(),
    /** Campaigns that are in the sum. */
    campaigns: z.int().nonnegative(),
    /** Campaigns that treated somebody and held nobody out: what they bring stays unknown. */
    withoutHoldOut: z.int().nonnegative(),
  })
  .meta({ id: 'Brought' });
export type Brought = z.infer<typeof broughtSchema>;

const NOTHING = { estimateMinor: null, lowMinor: null, highMinor: null, campaigns: 0 };

/**
 * The margin of campaigns together: each one's margin per person, times the people it treated. Chance strikes each by itself, so
 * the half widths of their intervals add up as squares do.
 */
export function broughtTogether(
  campaigns: readonly Pick<JudgedLift, 'treated' | 'heldOut' | 'margin'>[],
): Brought {
  const tried = campaigns.filter(({ treated }) => treated.people > 0);
  const withoutHoldOut = tried.filter(isWithoutHoldOut).length;
  const sums = tried.flatMap(({ treated: { people }, margin: { estimate, interval } }) =>
    estimate === null || !interval
      ? []
      : [{ estimate: people * estimate, half: (people * (interval.high - interval.low)) / 2 }],
  );
  if (sums.length === 0) {
    const isUnknowable = tried.length > 0 && withoutHoldOut === tried.length;
    return { ...NOTHING, verdict: isUnknowable ? 'unknowable' : 'too-early', withoutHoldOut };
  }
  const middle = sums.reduce((sum, { estimate }) => sum + estimate, 0);
  const half = Math.hypot(...sums.map((each) => each.half));
  const verdict = middle - half > 0 ? 'works' : middle + half < 0 ? 'harms' : 'cannot-tell';
  return {
    verdict,
    estimateMinor: Math.round(middle),
    lowMinor: Math.round(middle - half),
    highMinor: Math.round(middle + half),
    campaigns: sums.length,
    withoutHoldOut,
  };
}

/** Nobody on the other side, counted or still waiting. */
const isWithoutHoldOut = ({ heldOut }: Pick<JudgedLift, 'heldOut'>): boolean =>
  heldOut.people + heldOut.waiting === 0;
