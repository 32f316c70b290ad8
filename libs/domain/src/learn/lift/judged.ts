import type { Amounts } from '../../kernel/statistics/difference.js';
import { type Lift, liftOfMeans, liftOfRates } from '../../kernel/statistics/lift.js';
import type { JudgedLift, LiftSide, LiftView } from './lift.schema.js';

/** One side's tallies, with the sums of squares that tell how much people differ. */
export type Side = LiftSide & { revenueSquares: number; marginSquares: number };

/** What both sides of a campaign together say. */
export function judged(treated: Side, heldOut: Side, isFinal: boolean): JudgedLift {
  const say = (lift: Lift): LiftView =>
    lift.verdict.kind === 'unknowable' && isAwaited(treated, heldOut, isFinal)
      ? TOO_EARLY
      : told(lift, isFinal);
  const ofMeans = (what: 'revenue' | 'margin'): LiftView =>
    say(liftOfMeans(amounts(treated, what), amounts(heldOut, what), isFinal));
  return {
    ...{ treated: shown(treated), heldOut: shown(heldOut) },
    ordered: say(liftOfRates(tally(treated), tally(heldOut), isFinal)),
    ...{ revenue: ofMeans('revenue'), margin: ofMeans('margin') },
  };
}

const TOO_EARLY: LiftView = { estimate: null, interval: null, verdict: { kind: 'too-early' } };

/** Whether a side has nobody only because their time to respond still runs, or nobody came yet at all. */
function isAwaited(treated: Side, heldOut: Side, isFinal: boolean): boolean {
  const [one, other] = [treated, heldOut].map(({ people, waiting }) => people + waiting > 0);
  return one && other ? true : !isFinal && !one && !other;
}

const shown = ({ people, waiting, messages, ordered, revenueMinor, marginMinor }: Side): LiftSide => ({
  ...{ people, waiting, messages, ordered, revenueMinor, marginMinor },
});

const tally = ({ people, ordered }: Side) => ({ of: people, hits: ordered });

function amounts(side: Side, what: 'revenue' | 'margin'): Amounts {
  const { people: of, [`${what}Minor` as const]: sum, [`${what}Squares` as const]: squares } = side;
  const mean = of === 0 ? 0 : sum / of;
  const variance = of < 2 ? 0 : Math.max(0, squares - of * mean ** 2) / (of - 1);
  return { of, mean, variance };
}

function told({ difference, verdict }: Lift, isFinal: boolean): LiftView {
  if (!difference) return { estimate: null, interval: null, verdict };
  const { estimate, once, always } = difference;
  return { estimate, interval: isFinal ? once : always, verdict };
}
