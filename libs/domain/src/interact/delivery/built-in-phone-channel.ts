import { Injectable } from '@nestjs/common';
import { PhoneService } from '../mailbox/phone.service.js';
import type { Channel, DeliveryOutcome, OutgoingMessage } from './channel.js';

/** SMS to the built-in phone, which shows what arrived. The reference makes a second arrival of a message no arrival. */
@Injectable()
export class BuiltInPhoneChannel implements Channel {
  readonly name = 'sms';

  constructor(private readonly phone: PhoneService) {}

  async deliver({ content, id, address, at }: OutgoingMessage): Promise<DeliveryOutcome> {
    if (content.kind !== 'sms') throw new TypeError(`message ${id} is no SMS`);
    return this.arrive({ to: address, text: content.text, reference: `message:${id}`, at });
  }

  /** A text that is no message of a campaign. */
  show({ to, text, at }: { to: string; text: string; at: Date }): Promise<DeliveryOutcome> {
    return this.arrive({ to, text, reference: `alone:${to}:${at.toISOString()}`, at });
  }

  private async arrive(sms: {
    to: string;
    text: string;
    reference: string;
    at: Date;
  }): Promise<DeliveryOutcome> {
    const { to, text, reference, at } = sms;
    if (!/^\+[1-9]\d{5,14}$/.test(to))
      return { kind: 'rejected', reason: 'address-impossible', response: 'The number is not one.' };
    try {
      await this.phone.receive({ phone: to, text, reference, at });
      return { kind: 'accepted', reference, response: 'arrived at the built-in phone' };
    } catch (error) {
      // Arriving twice is arriving once here, so nothing is ever uncertain.
      return { kind: 'retry', reason: 'connection-lost', response: String(error) };
    }
  }
}
