import { useState } from 'react';

const LOOK_EVERY_MS = 1_000;

/** When the figures on screen were found; null when they never were, absent while that is not known. */
type FoundAt = string | null | undefined;

export interface Awaited {
  /** Figures later than those on screen are being found. */
  awaiting: boolean;
  /** To be called when others are asked for. */
  begin: () => void;
}

/**
 * For work without a run of its own: it is over when the figures are of a later instant than when it was asked for.
 *
 * @param before what they were of when it was asked for, where that was on another page
 */
export function useAwaited(at: FoundAt, before?: FoundAt): Awaited {
  const [since, setSince] = useState<FoundAt>(before);
  return { awaiting: since !== undefined && at === since, begin: () => setSince(at ?? null) };
}

/** For the query of the figures: how often to look while they are awaited. */
export const lookWhile = (awaiting: boolean): number | false => (awaiting ? LOOK_EVERY_MS : false);
