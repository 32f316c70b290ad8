import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from '../../../kernel/logger.js';
import { LOGGER } from '../../../kernel/tokens.js';
import { DeliveryFactsService } from '../../tracking/delivery-facts.service.js';
import { SmsAccountsService } from './sms-accounts.service.js';
import { SmsCallbacks } from './sms-callbacks.js';
import type { ProviderCall, SmsAccount } from './sms-provider.js';
import { type HttpSmsKind, smsProvider } from './sms-providers.js';
import { SmsRepliesService } from './sms-replies.service.js';

export interface Acknowledgement {
  type: string;
  body: string;
}

/** What the provider tells us: receipts and replies, by one address. */
@Injectable()
export class SmsReportsService {
  constructor(
    private readonly accounts: SmsAccountsService,
    private readonly callbacks: SmsCallbacks,
    private readonly facts: DeliveryFactsService,
    private readonly replies: SmsRepliesService,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** What to answer; `null` for a call that is not the provider's. Throws before it answers where anything is lost. */
  async take(token: string, call: ProviderCall): Promise<Acknowledgement | null> {
    const account = await this.accounts.current();
    if (!account || account.settings.kind === 'built-in') return null;
    const { kind } = account.settings;
    if (!this.callbacks.isGenuine(kind, token)) return null;
    const provider = smsProvider(kind);
    const report = provider.report(call, account as SmsAccount<HttpSmsKind>);
    if (!report) return null;
    const known = await this.facts.record(report.receipts);
    if (known < report.receipts.length)
      this.logger.info({ receipts: report.receipts.length, known }, 'receipts of messages that are not ours');
    for (const reply of report.replies) await this.replies.receive(reply);
    return provider.acknowledgement;
  }
}
