import { type FailureKind, kindOfWords } from './bounce-words.js';
import { addressOf, type ReportFields, reportBlocks } from './report-fields.js';

/** What came of a message; `delayed`: it is still being tried. */
export type BounceKind = FailureKind | 'delayed';

/** What a report says of one recipient. */
export interface ReportedRecipient {
  address: string | null;
  action: string;
  /** `5.1.1`; empty where the report states none. */
  status: string;
  diagnostic: string;
}

const ABOUT_A_RECIPIENT = ['action', 'final-recipient', 'original-recipient', 'diagnostic-code'];

/** The recipients of a `message/delivery-status` part (RFC 3464), in their order. */
export function reportedRecipients(part: string): ReportedRecipient[] {
  return reportBlocks(part)
    .filter((fields) => ABOUT_A_RECIPIENT.some((name) => fields.has(name)))
    .map((fields) => ({
      address: addressOf(fields.get('final-recipient')) ?? addressOf(fields.get('original-recipient')),
      // Some leave the one field out that must be there; a report that says nothing else tells of a failure.
      action: wordOf(fields, 'action') || 'failed',
      status: /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(fields.get('status') ?? '')?.[0] ?? '',
      diagnostic: fields.get('diagnostic-code') ?? '',
    }));
}

const wordOf = (fields: ReportFields, name: string): string =>
  /^[\w-]+/.exec(fields.get(name) ?? '')?.[0]?.toLowerCase() ?? '';

/** `null` where the message arrived, or the report is about something else. */
export function bounceKind({ action, status, diagnostic }: ReportedRecipient): BounceKind | null {
  if (action === 'delayed') return 'delayed';
  if (action !== 'failed') return null;
  const precise = preciseStatus(status, diagnostic);
  return precise.startsWith('2') ? null : kindOfFailure(precise, diagnostic);
}

/** The report's status, or the server's own words where they say more than "other" (x.0.0). */
export function preciseStatus(status: string, diagnostic: string): string {
  if (status !== '' && !status.endsWith('.0.0')) return status;
  const said = statusIn(diagnostic);
  return said === '' || (status !== '' && said[0] !== status[0]) ? status : said;
}

/** The first enhanced status in a text, else what a reply code says: `550 no such user` is 5.0.0. */
export function statusIn(text: string): string {
  const enhanced = /(?<![\d.])[45]\.\d{1,3}\.\d{1,3}(?![\d.])/.exec(text)?.[0];
  if (enhanced) return enhanced;
  const code = /(?<![\d.-])([45])[0-5]\d(?![\d.-])/.exec(text)?.[1];
  return code ? `${code}.0.0` : '';
}

/** What the codes of RFC 3463 and its extensions tell by themselves, the first that fits. All others leave it to the words. */
const BY_STATUS: readonly [RegExp, FailureKind][] = [
  // The recipient was moved, or is closed (RFC 7293), else policy, spam, authentication, too many; in any class.
  [/^5\.7\.(?:13|17)$/, 'hard'],
  [/^[45]\.7\.\d+$/, 'refused'],
  // Too large for this mailbox or this server; content that cannot be converted.
  [/^[45]\.(?:2\.3|3\.4|6\.\d+)$/, 'refused'],
  // The sender's address is what is wrong.
  [/^[45]\.1\.[78]$/, 'refused'],
  [/^4/, 'soft'],
  [/^5\.1\.[1-9]\d*$/, 'hard'],
  [/^5\.2\.1$/, 'hard'],
  [/^5\.2\.[24]$/, 'soft'],
  [/^5\.3\.[1-9]\d*$/, 'soft'],
  // No route, no such domain; Microsoft's "recipient address rejected".
  [/^5\.4\.(?:1|4|310|312)$/, 'hard'],
  [/^5\.4\.[2-9]\d*$/, 'soft'],
];
/** Replies (RFC 5321) about storage or the transaction, and a program's exit code: none of them by itself about an address. */
const NOT_THE_ADDRESS = /(?<![\d.-])(?:45\d|421|552|554)(?![\d.-])|^x-unix;/i;

/**
 * What a failure says of the address; one that says nothing but "failed for good" is the address's.
 * @param status RFC 3463, or empty
 * @param words the server's reply, or what it is quoted with
 */
export function kindOfFailure(status: string, words: string): FailureKind {
  const known = BY_STATUS.find(([pattern]) => pattern.test(status))?.[1];
  if (known) return known;
  const said = kindOfWords(words);
  if (said) return said;
  return /^5\.[2345]/.test(status) || NOT_THE_ADDRESS.test(words) ? 'soft' : 'hard';
}
