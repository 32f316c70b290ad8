import { Injectable } from '@nestjs/common';
import { type Channel, type DeliveryOutcome, type OutgoingMessage, SEND_LIMIT_MS } from './channel.js';
import { MailSender } from './mail-sender.js';
import { isSendable } from './mime-header.js';
import { composeMime, messageIdOf } from './mime-message.js';
import { SmtpError } from './smtp/smtp-error.js';
import { outcomeOfError, shortened } from './smtp-outcome.js';

/** E-mail over SMTP. */
@Injectable()
export class SmtpChannel implements Channel {
  readonly name = 'email';

  constructor(private readonly sender: MailSender) {}

  async deliver(message: OutgoingMessage): Promise<DeliveryOutcome> {
    const { content, sender, address } = message;
    if (content.kind !== 'email') throw new TypeError(`message ${message.id} is no e-mail`);
    if (!isSendable(address))
      return { kind: 'rejected', reason: 'address-impossible', response: 'The address is not one.' };
    const mail = { from: sender.email, to: address, data: composeMime(message, content) };
    try {
      const response = await this.sender.send(mail, SEND_LIMIT_MS);
      return {
        kind: 'accepted',
        reference: messageIdOf(message.id, sender.email),
        response: shortened(response),
      };
    } catch (error) {
      if (error instanceof SmtpError) return outcomeOfError(error);
      throw error;
    }
  }
}
