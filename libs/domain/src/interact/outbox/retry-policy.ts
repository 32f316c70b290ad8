const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Tries one message gets, the first included. */
export const MOST_ATTEMPTS = 5;
/** Counted from the first attempt. */
export const LONGEST_RETRYING_MS = DAY_MS;

// 1, 8, 64 and 512 minutes: a greylisting passes with the second try, an outage of hours with the last.
const FIRST_WAIT_MS = MINUTE_MS;
const GROWTH = 8;
const JITTER = 0.2;

/**
 * When a message is tried again, or `null` where it has been tried enough. The jitter spreads what failed together.
 * @param attempts tries made so far, at least 1
 * @param random in [0, 1)
 */
export function nextAttempt(attempts: number, firstAttemptAt: Date, now: Date, random: number): Date | null {
  if (attempts >= MOST_ATTEMPTS) return null;
  const wait = FIRST_WAIT_MS * GROWTH ** (attempts - 1) * (1 + JITTER * (2 * random - 1));
  const at = new Date(now.getTime() + Math.round(wait));
  return at.getTime() - firstAttemptAt.getTime() > LONGEST_RETRYING_MS ? null : at;
}
