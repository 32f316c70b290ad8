import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import type { Logger } from '../../kernel/logger.js';
import { LOGGER } from '../../kernel/tokens.js';
import { kindOfStatus, statusIn } from './bounces/bounce-kind.js';
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
    const { id, content, address, via } = message;
    if (content.kind !== 'email') throw new TypeError(`message ${id} is no e-mail`);
    if (!isSendable(address))
      return { kind: 'rejected', reason: 'address-impossible', response: 'The address is not one.' };
    const way = await this.ways.open(via ?? null);
    if ('closed' in way) return way.closed;
    const outcome = await this.hand(message, content, way.route);
    if (outcome.kind === 'rejected' && outcome.reason === 'address-refused')
      await this.bouncedAtTheDoor(id, outcome.response);
    return outcome;
  }

  private async hand(
    message: OutgoingMessage,
    content: EmailContent,
    route: MailRoute,
  ): Promise<DeliveryOutcome> {
    const { id, sender, address, at } = message;
    const messageId = this.returnPath.messageId(id, sender.email);
    const from = this.returnPath.envelopeSender(id, sender.email);
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
      await this.bounces.bounced(id, { kind: kindOfStatus(status), status, diagnostic: response }, 'smtp');
    } catch (error) {
      this.logger.error({ messageId: id, err: error }, 'a refused address could not be put on record');
    }
  }
}
