import { Injectable } from '@nestjs/common';
import type { ChannelName } from '../messages/message.schema.js';
import type { Channel } from './channel.js';
import { SmsChannel } from './sms/sms-channel.js';
import { SmtpChannel } from './smtp-channel.js';

/** The ways out there are, by name. */
@Injectable()
export class Channels {
  private readonly byName: Readonly<Record<ChannelName, Channel>>;

  constructor(email: SmtpChannel, sms: SmsChannel) {
    this.byName = { email, sms };
  }

  of(name: ChannelName): Channel {
    return this.byName[name];
  }
}
