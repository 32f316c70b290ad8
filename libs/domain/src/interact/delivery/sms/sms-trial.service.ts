import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { SmsChannel } from './sms-channel.js';
import type { SmsTrial, TrySms } from './sms-account.schema.js';

/** One SMS to somebody of the company, to see whether the settings are right. */
@Injectable()
export class SmsTrialService {
  constructor(
    private readonly channel: SmsChannel,
    private readonly clock: Clock,
  ) {}

  async send({ phone, text }: TrySms): Promise<SmsTrial> {
    const outcome = await this.channel.sendAlone({ to: phone, text, at: this.clock.now() });
    const { kind, response } = outcome;
    return { outcome: kind, reason: kind === 'accepted' ? null : outcome.reason, response };
  }
}
