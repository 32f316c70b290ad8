import { Injectable } from '@nestjs/common';
import { SmsAccountsService } from '../../delivery/sms/sms-accounts.service.js';
import { PolicyService } from '../../policy/policy.service.js';
import type { Prices } from './campaign-cost.js';

/** What messages cost: a segment by the SMS account, everything else by the policy's budget. */
@Injectable()
export class PricesRead {
  constructor(
    private readonly policy: PolicyService,
    private readonly smsAccounts: SmsAccountsService,
  ) {}

  async read(): Promise<Prices> {
    const { budget } = await this.policy.read();
    const { email, sms } = budget?.costMinor ?? { email: 0, sms: 0 };
    return {
      emailMinor: said(email),
      segmentMinor: said(await this.smsAccounts.pricePerSegmentMinor()),
      smsMinor: said(sms),
    };
  }
}

/** Both settings have 0 for "nobody has said". */
const said = (minor: number): number | null => (minor === 0 ? null : minor);
