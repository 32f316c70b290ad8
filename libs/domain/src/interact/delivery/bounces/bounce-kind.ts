import { addressOf, type ReportFields, reportBlocks } from './report-fields.js';

/**
 * `hard`: the address will never take a message. `soft`: this message did not arrive, the next one may. `delayed`: it is
 * still being tried.
 */
export type BounceKind = 'hard' | 'soft' | 'delayed';

/** What a report says of one recipient. */
export interface ReportedRecipient {
  address: string | null;
  action: string;
  /** `5.1.1`; empty where the report states none. */
  status: string;
  diagnostic: string;
}

/** The recipients of a `message/delivery-status` part (RFC 3464), in their order. */
export function reportedRecipients(part: string): ReportedRecipient[] {
  return reportBlocks(part)
    .filter((fields) => fields.has('action'))
    .map((fields) => ({
      address: addressOf(fields.get('final-recipient')) ?? addressOf(fields.get('original-recipient')),
      action: wordOf(fields, 'action'),
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
  return kindOfStatus(preciseStatus(status, diagnostic));
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

/**
 * A permanent failure that speaks of this message or of us, not of the address: a full mailbox (x.2.2), a message too large (x.2.3,
 * x.3.4), a server set up wrongly (x.3.5), content nobody could convert (x.6), a refusal by policy (x.7). Nobody is given up for these at once: when a
 * provider blocks the sender for an hour, every customer there bounces so.
 */
const NOT_THE_ADDRESS = /^5\.(?:2\.2|2\.3|3\.[45]|6\.\d+|7\.\d+)$/;

/** What a failure with this status (RFC 3463) says of the address; one that states none is a failure all the same. */
export function kindOfStatus(status: string): Exclude<BounceKind, 'delayed'> {
  return status.startsWith('4') || NOT_THE_ADDRESS.test(status) ? 'soft' : 'hard';
}
