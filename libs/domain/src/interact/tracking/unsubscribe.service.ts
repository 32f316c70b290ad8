import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database.js';
import type { Channel, ConsentPurpose } from '../../identify/consents/consent.schema.js';
import { ConsentsService } from '../../identify/consents/consents.service.js';
import { Clock } from '../../kernel/clock.js';
import { MessageLinks } from '../messages/message-links.js';
import type { StoredMessage } from '../messages/stored-message.js';
import { MessagesRead } from '../messages/messages.read.js';
import { ReactionsStore } from './reactions.store.js';

/**
 * How somebody said it: the page's button, a mail program's own button (RFC 8058), a mail (RFC 2369), or the preference
 * centre.
 */
export type UnsubscribedVia = 'page' | 'one-click' | 'mail' | 'preferences';

/** What the unsubscribe page shows. */
export interface Subscription {
  channel: Channel;
  purpose: ConsentPurpose;
  address: string;
  locale: string;
  /** Whether messages of the purpose may still come on this channel. */
  subscribed: boolean;
}

/**
 * Leaving and coming back, by the link in a message. Unsubscribing withdraws the consent to the message's purpose on
 * its channel from everybody who has the address, because whoever reads the mail says so for the mailbox. It does not
 * suppress the address: a suppression ends everything, receipts and password mails included, and nobody asked for that.
 * Messages about an order have no consent to withdraw; their link stands for promotions.
 */
@Injectable()
export class UnsubscribeService {
  constructor(
    private readonly links: MessageLinks,
    private readonly messages: MessagesRead,
    private readonly reactions: ReactionsStore,
    private readonly consents: ConsentsService,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What a genuine token is about, else `null`. Changes nothing. */
  async look(token: string): Promise<Subscription | null> {
    const message = await this.messageOf(token);
    if (!message) return null;
    const status = await this.reactions.consentOfMessage(message.id, purposeOf(message));
    return subscription(message, status !== 'withdrawn');
  }

  /** Once or ten times is the same. `null` for a token that is not genuine. */
  async unsubscribe(token: string, via: UnsubscribedVia): Promise<Subscription | null> {
    const message = await this.messageOf(token);
    if (!message) return null;
    await this.database.transaction((tx) => this.withdraw(tx, message, [purposeOf(message)], via));
    return subscription(message, false);
  }

  /** Undoes it for the customer of the message, who consents anew by `wording`. */
  async resubscribe(token: string, wording: string): Promise<Subscription | null> {
    const message = await this.messageOf(token);
    if (!message) return null;
    const { customerId, channel } = message;
    const granted = { channel, purpose: purposeOf(message), status: 'granted' as const };
    await this.database.transaction((tx) =>
      this.consents.record(tx, [{ ...granted, customerId, source: 'resubscribed', wording }]),
    );
    return subscription(message, true);
  }

  /** Withdraws consent from everybody a message's address belongs to; the first time it is a reaction to the message. */
  async withdraw(
    tx: Tx,
    message: Pick<StoredMessage, 'id' | 'channel'>,
    purposes: readonly ConsentPurpose[],
    via: UnsubscribedVia | 'sms-reply',
  ): Promise<void> {
    const { id, channel } = message;
    const customers = await this.reactions.customersOfMessage(tx, id);
    const changes = customers.flatMap((customerId) =>
      purposes.map((purpose) => ({
        customerId,
        channel,
        purpose,
        status: 'withdrawn' as const,
        source: via === 'preferences' ? 'preferences' : 'unsubscribed',
      })),
    );
    const moved = await this.consents.record(tx, changes);
    if (moved.length === 0) return;
    const at = this.clock.now();
    await this.reactions.insert(tx, {
      messageId: id,
      kind: 'unsubscribed',
      verdict: 'human',
      detail: { via },
      at,
    });
  }

  private async messageOf(token: string): Promise<StoredMessage | undefined> {
    const messageId = this.links.messageOf('unsubscribe', token);
    return messageId === null ? undefined : this.messages.stored(messageId);
  }
}

const purposeOf = ({ purpose }: StoredMessage): ConsentPurpose =>
  purpose === 'transactional' ? 'promotion' : purpose;

const subscription = (message: StoredMessage, subscribed: boolean): Subscription => ({
  channel: message.channel,
  purpose: purposeOf(message),
  address: message.address,
  locale: message.locale,
  subscribed,
});
