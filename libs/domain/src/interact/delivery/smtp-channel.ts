import { Injectable } from '@nestjs/common';
import { type Channel, type DeliveryOutcome, type OutgoingMessage, SEND_LIMIT_MS } from './channel.js';
import { isSendable } from './mime-header.js';
import { composeMime, messageIdOf } from './mime-message.js';
import { outcomeOfError, type SmtpError } from './smtp-outcome.js';
import { SmtpPool } from './smtp-pool.js';
import { WatchedMessage } from './watched-message.js';

const LONGEST_RESPONSE = 500;

/** E-mail over SMTP. */
@Injectable()
export class SmtpChannel implements Channel {
  readonly name = 'email';

  constructor(private readonly pool: SmtpPool) {}

  async deliver(message: OutgoingMessage): Promise<DeliveryOutcome> {
    const { content, sender, address } = message;
    if (content.kind !== 'email') throw new TypeError(`message ${message.id} is no e-mail`);
    if (!isSendable(address))
      return { kind: 'rejected', reason: 'address-impossible', response: 'The address is not one.' };
    const messageId = messageIdOf(message.id, sender.email);
    const limit = new AbortController();
    const envelope = { from: sender.email, to: address };
    const mail = new WatchedMessage(envelope, messageId, composeMime(message, content), limit.signal);
    const timer = setTimeout(() => limit.abort(), SEND_LIMIT_MS);
    try {
      const response = await this.pool.send(mail);
      return { kind: 'accepted', reference: messageId, response: response.slice(0, LONGEST_RESPONSE) };
    } catch (error) {
      return outcomeOfError(error as SmtpError, mail.handedOver);
    } finally {
      clearTimeout(timer);
    }
  }
}
