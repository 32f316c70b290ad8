import type { SmtpError, SmtpStep } from '../smtp/smtp-error.js';

/** Refusals of these say something of us or of the server, never of a message. */
const BEFORE_A_MESSAGE = new Set<SmtpStep>(['CONNECT', 'EHLO', 'STARTTLS', 'AUTH']);
/** Wherever they are said: hanging up (421), and not being logged in (530, 535, 538). */
const ABOUT_US = new Set([421, 530, 535, 538]);

const TOO_MUCH =
  /too (?:many|much|fast)|throttl|rate.?limit|rate (?:is )?exceeded|slow down|quota|sending rate/i;
const WAIT =
  /(?:retry|try again|wait)\D{0,20}?(\d{1,5})\s*(milliseconds|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|h)\b/i;
const RETRY_AFTER = /retry-after:?\s*(\d{1,5})\b/i;
const UNIT_MS: Readonly<Record<string, number>> = {
  ms: 1,
  milliseconds: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
};

/** How long a server that says no number is left in peace when it says that it is too much. */
const USUAL_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 3_600_000;

/** Whether a failure speaks of the provider. A server that refuses one message works. */
export const isProviderFault = ({ step, reply }: SmtpError): boolean =>
  step !== 'SIZE' && (!reply || BEFORE_A_MESSAGE.has(step) || ABOUT_US.has(reply.code));

/**
 * How long a server asks to be left in peace, in milliseconds, where it says for now (4xx) that we send too much; else `null`.
 * What it says of a recipient (450 of a mailbox) concerns that one alone.
 */
export function askedToWait({ step, reply }: SmtpError): number | null {
  if (!reply || reply.code >= 500 || reply.code < 400) return null;
  const named = waitIn(reply.text);
  if (step === 'RCPT TO' && reply.code !== 421) return null;
  const isTooMuch = TOO_MUCH.test(reply.text);
  if (!isTooMuch && !(reply.code === 421 && named !== null)) return null;
  return Math.min(named ?? USUAL_WAIT_MS, LONGEST_WAIT_MS);
}

/** The time a text names to come back after, in milliseconds; `null` where it names none. */
export function waitIn(text: string): number | null {
  const seconds = RETRY_AFTER.exec(text)?.[1];
  if (seconds !== undefined) return Number(seconds) * 1_000;
  const [, count, unit = ''] = WAIT.exec(text) ?? [];
  if (count === undefined) return null;
  const word = unit.toLowerCase();
  return Number(count) * (UNIT_MS[word] ?? UNIT_MS[word.charAt(0)] ?? 1_000);
}
