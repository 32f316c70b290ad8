import { Injectable } from '@nestjs/common';
import { SmsAccountsService } from '../../interact/delivery/sms/sms-accounts.service.js';
import { PolicyService } from '../../interact/policy/policy.service.js';
import type { ContactCosts } from './break-even.js';

/** What a message costs, 0 where nobody has said: an SMS as its operator bills a segment, else as the policy's budget says. */
@Injectable()
export class ContactCostsRead {
  constructor(
    private readonly policy: PolicyService,
    private readonly smsAccounts: SmsAccountsService,
  ) {}

  async read(): Promise<ContactCosts> {
    const { budget } = await this.policy.read();
    const { email = 0, sms = 0 } = budget?.costMinor ?? {};
    const segment = await this.smsAccounts.pricePerSegmentMinor();
    return { email, sms: segment > 0 ? segment : sms };
  }
}
