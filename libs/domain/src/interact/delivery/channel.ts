import type { Tx } from '../../database/database.js';
import type { ChannelName, Purpose } from '../messages/message.schema.js';

/** What became of one attempt to deliver a message. */
export type DeliveryOutcome =
  /** The next server took responsibility; `reference` is its name for the message. */
  | { kind: 'accepted'; reference: string | null; response: string }
  /** Refused for good: trying again would end the same way. */
  | { kind: 'rejected'; reason: string; response: string }
  /** Nobody has it: its last byte was never handed over, or the server said to come back later. */
  | {
      kind: 'retry';
      reason: string;
      response: string;
      /** How long the server asked for, where it did. */
      retryAfterMs?: number;
      /** Nothing was begun, since the way is closed: it counts as no attempt. */
      untried?: true;
    }
  /** Its last byte was handed over and no answer came: somebody may or may not have it. */
  | { kind: 'uncertain'; reason: string; response: string };

export interface Sender {
  name: string;
  email: string;
}

/** A rendered message on its way out. */
export interface OutgoingMessage {
  id: number;
  channel: ChannelName;
  purpose: Purpose;
  address: string;
  recipientName: string | null;
  locale: string;
  content: EmailContent | SmsContent;
  sender: Sender;
  /** One click there ends messages of this purpose; absent where there is nothing to unsubscribe from. */
  unsubscribe: { https: string; mailto: string } | null;
  /** Business time of the attempt; the Date header. */
  at: Date;
  /** The way its channel gave it, where the channel has several. */
  via?: number | null;
}

export interface EmailContent {
  kind: 'email';
  subject: string;
  html: string;
  text: string;
}

export interface SmsContent {
  kind: 'sms';
  text: string;
}

/** A message that asks to be let through. */
export interface Applicant {
  id: number;
  address: string;
}

/** The way a message takes, or when it is looked at again, and why. */
export type Passage = { id: number; via: number } | { id: number; until: Date; reason: string };

/** What a channel takes in one claim. */
export interface Gate {
  /** How many messages, at most; 0: none is to be claimed. `Infinity`: as many as come. */
  readonly capacity: number;
  /** Lets messages through, in their order, one passage each. */
  admit(applicants: readonly Applicant[]): Promise<Passage[]>;
}

/** A way to a customer. Adding one changes nothing in the outbox. */
export interface Channel {
  readonly name: ChannelName;
  /** Opens the way for one claim, within its transaction; without it everything goes through. */
  gate?(tx: Tx, now: Date): Promise<Gate>;
  /**
   * Tries once, within a time limit of its own (`SEND_LIMIT_MS`), and tells what became of it. It throws only where
   * that is unknown.
   */
  deliver(message: OutgoingMessage): Promise<DeliveryOutcome>;
}

/** No attempt takes longer. The lease of a claim is made to outlast it. */
export const SEND_LIMIT_MS = 60_000;
