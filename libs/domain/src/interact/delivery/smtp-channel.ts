import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import type { Logger } from '../../kernel/logger.js';
import { LOGGER } from '../../kernel/tokens.js';
import { kindOfFailure, statusIn } from './bounces/bounce-kind.js';
import { BouncesService } from './bounces/bounces.service.js';
import { ReturnPath } from './bounces/return-path.js';
import { Dkim } from './dkim/dkim.js';
import {
  type Channel,
  type DeliveryOutcome,
  type EmailContent,
  type Gate,
  type OutgoingMessage,
  SEND_LIMIT_MS,
} from './channel.js';
import { MailGates } from './mail/mail-gates.js';
import { MailWays } from './mail/mail-ways.js';
import type { MailRoute } from './mail/mail-routes.js';
import { isSendable } from './mime-header.js';
import { composeMime } from './mime-message.js';
import { SmtpError } from './smtp/smtp-error.js';
import { outcomeOfError, shortened } from './smtp-outcome.js';

/** A mail that stands for itself: no message of a campaign, and no report finds one by it. */
export interface LoneMail extends Pick<OutgoingMessage, 'sender' | 'locale' | 'at'> {
  to: string;
  /** Tells it from all others; the same at every attempt. */
  name: string;
  content: EmailContent;
}

/** What a mail is known by: to whoever reports about it, and to mail programs. */
interface MailNames {
  messageId: string;
  from: string;
}

/** E-mail over SMTP. */
@Injectable()
export class SmtpChannel implements Channel {
  readonly name = 'email';

  constructor(
    private readonly gates: MailGates,
    private readonly ways: MailWays,
    private readonly returnPath: ReturnPath,
    private readonly bounces: BouncesService,
    private readonly dkim: Dkim,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  gate(tx: Tx, now: Date): Promise<Gate> {
    return this.gates.open(tx, now);
  }

  async deliver(message: OutgoingMessage): Promise<DeliveryOutcome> {
    const { id, content, sender } = message;
    if (content.kind !== 'email') throw new TypeError(`message ${id} is no e-mail`);
    const messageId = this.returnPath.messageId(id, sender.email);
    const from = this.returnPath.envelopeSender(id, sender.email);
    const outcome = await this.attempt(message, content, { messageId, from });
    if (outcome.kind === 'rejected' && outcome.reason === 'address-refused')
      await this.bouncedAtTheDoor(id, outcome.response);
    return outcome;
  }

  /** Tries a transactional mail once, within the same time limit. */
  sendAlone({ to: address, name, content, sender, locale, at }: LoneMail): Promise<DeliveryOutcome> {
    const messageId = `<${name}@${sender.email.slice(sender.email.lastIndexOf('@') + 1)}>`;
    const message: OutgoingMessage = {
      ...{ id: 0, channel: 'email', purpose: 'transactional', address, recipientName: null },
      ...{ locale, content, sender, unsubscribe: null, at },
    };
    return this.attempt(message, content, { messageId, from: sender.email });
  }

  private async attempt(
    message: OutgoingMessage,
    content: EmailContent,
    names: MailNames,
  ): Promise<DeliveryOutcome> {
    if (!isSendable(message.address))
      return { kind: 'rejected', reason: 'address-impossible', response: 'The address is not one.' };
    const way = await this.ways.open(message.via ?? null);
    return 'closed' in way ? way.closed : this.hand(message, content, way.route, names);
  }

  private async hand(
    message: OutgoingMessage,
    content: EmailContent,
    route: MailRoute,
    { messageId, from }: MailNames,
  ): Promise<DeliveryOutcome> {
    const { sender, address, at } = message;
    try {
      const composed = composeMime(message, content, messageId);
      const data = await this.dkim.signed(composed, sender.email, at, route.dkim);
      const response = await this.ways.send(route, { from, to: address, data }, SEND_LIMIT_MS);
      return { kind: 'accepted', reference: messageId, response: shortened(response) };
    } catch (error) {
      if (!(error instanceof SmtpError)) throw error;
      return outcomeOfError(error);
    }
  }

  /** A server that refuses the address at once says what others say in a report; the rejection stands either way. */
  private async bouncedAtTheDoor(id: number, response: string): Promise<void> {
    const status = statusIn(response);
    try {
      const kind = kindOfFailure(status, response);
      await this.bounces.bounced(id, { kind, status, diagnostic: response }, 'smtp');
    } catch (error) {
      this.logger.error({ messageId: id, err: error }, 'a refused address could not be put on record');
    }
  }
}
