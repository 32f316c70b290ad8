import { Injectable } from '@nestjs/common';
import { PhoneService } from '../mailbox/phone.service.js';
import type { Channel, DeliveryOutcome, OutgoingMessage } from './channel.js';

/** SMS to the built-in phone, which shows what arrived. The reference makes a second arrival of a message no arrival. */
@Injectable()
export class BuiltInPhoneChannel implements Channel {
  readonly name = 'sms';

  constructor(private readonly phone: PhoneService) {}

  async deliver(message: OutgoingMessage): Promise<DeliveryOutcome> {
    const { content, id, address, at } = message;
    if (content.kind !== 'sms') throw new TypeError(`message ${id} is no SMS`);
    if (!/^\+[1-9]\d{5,14}$/.test(address))
      return { kind: 'rejected', reason: 'address-impossible', response: 'The number is not one.' };
    const reference = `message:${id}`;
    try {
      await this.phone.receive({ phone: address, text: content.text, reference, at });
      return { kind: 'accepted', reference, response: 'arrived at the built-in phone' };
    } catch (error) {
      // Arriving twice is arriving once here, so nothing is ever uncertain.
      return { kind: 'retry', reason: 'connection-lost', response: String(error) };
    }
  }
}
