import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import type { ChannelName } from '../messages/message.schema.js';
import type { Channel, Gate } from './channel.js';
import { SmsChannel } from './sms/sms-channel.js';
import { SmtpChannel } from './smtp-channel.js';

/** The ways out there are, by name. */
@Injectable()
export class Channels {
  private readonly byName: Readonly<Record<ChannelName, Channel>>;

  constructor(email: SmtpChannel, sms: SmsChannel) {
    this.byName = { email, sms };
  }

  /** What the channels that hold anything back take in one claim. */
  async gates(tx: Tx, now: Date): Promise<Map<ChannelName, Gate>> {
    const gates = new Map<ChannelName, Gate>();
    for (const channel of Object.values(this.byName)) {
      const gate = await channel.gate?.(tx, now);
      if (gate) gates.set(channel.name, gate);
    }
    return gates;
  }

  get names(): ChannelName[] {
    return Object.values(this.byName).map(({ name }) => name);
  }

  of(name: ChannelName): Channel {
    return this.byName[name];
  }
}
