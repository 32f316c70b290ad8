import type { DeliveryOutcome } from '../channel.js';
import type { HttpAnswer, HttpRequest } from './http/http-exchange.js';
import type { SmsProviderSettings } from './sms-account.schema.js';

/** A rendered SMS on its way to a provider. */
export interface OutgoingSms {
  id: number;
  /** E.164 */
  to: string;
  text: string;
  /** Where the provider reports what became of it. */
  receiptUrl: string;
  at: Date;
}

/** How we are known to a provider. */
export interface SmsAccount<Kind extends SmsProviderSettings['kind'] = SmsProviderSettings['kind']> {
  settings: Extract<SmsProviderSettings, { kind: Kind }>;
  /** The one thing of it nobody else may know. */
  secret: string;
}

/** A call a provider makes to us. */
export interface ProviderCall {
  method: string;
  /** As the provider called it, with its query: what signatures are made over. */
  url: string;
  query: Record<string, unknown>;
  headers: Record<string, string | string[] | undefined>;
  /** Parsed JSON or form fields; text of anything else. */
  body: unknown;
}

/** What became of a message after the provider had taken it. */
export interface SmsReceipt {
  /** Our own id where the provider hands it back, else `null`. */
  messageId: number | null;
  /** The provider's name for the message, else `null`. */
  reference: string | null;
  kind: 'delivered' | 'undelivered';
  /** The operator's words for why not. */
  detail: string;
}

/** What somebody wrote to us. */
export interface SmsReply {
  /** E.164 */
  from: string;
  text: string;
  /** Names the reply for good, so that it is taken once. */
  externalId: string;
  /** Whether the provider itself has answered an opt-out, so that we must not. */
  confirmed: boolean;
}

export interface ProviderReport {
  receipts: SmsReceipt[];
  replies: SmsReply[];
}

/** A way to send SMS by HTTP: pure translation between us and the provider's API. */
export interface SmsProvider<Kind extends SmsProviderSettings['kind']> {
  /** The request that sends the SMS; or the outcome of one that cannot be made. */
  request(sms: OutgoingSms, account: SmsAccount<Kind>): HttpRequest | { outcome: DeliveryOutcome };
  /** What the provider's answer means. */
  outcome(answer: HttpAnswer, now: Date): DeliveryOutcome;
  /** What a call of the provider says; `null` where it is not genuine. */
  report(call: ProviderCall, account: SmsAccount<Kind>): ProviderReport | null;
  /** What the provider takes for "received": it would call again, or answer the customer, otherwise. */
  acknowledgement: { type: string; body: string };
}
