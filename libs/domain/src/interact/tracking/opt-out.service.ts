import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { SuppressionsService } from '../../identify/suppressions/suppressions.service.js';
import { ReactionsStore } from './reactions.store.js';
import { UnsubscribeService } from './unsubscribe.service.js';

/** The answer to an opt-out by SMS: whether it is news, and the language of what the person got last. */
export interface OptOut {
  news: boolean;
  locale: string | null;
}

/** STOP, 退订 and the like: the phone gets nothing more at all, and every consent to SMS is withdrawn. */
@Injectable()
export class OptOutService {
  constructor(
    private readonly suppressions: SuppressionsService,
    private readonly unsubscribes: UnsubscribeService,
    private readonly reactions: ReactionsStore,
  ) {}

  /** Takes effect when the transaction commits, before anything else can be sent to the phone. */
  async bySms(tx: Tx, phone: string): Promise<OptOut> {
    const suppression = {
      channel: 'sms' as const,
      address: phone,
      reason: 'unsubscribed',
      source: 'sms-reply',
    };
    const added = await this.suppressions.suppress(tx, [suppression]);
    const latest = await this.reactions.latestTo('sms', phone, tx);
    if (latest)
      await this.unsubscribes.withdraw(
        tx,
        { id: latest.id, channel: 'sms' },
        ['promotion', 'care'],
        'sms-reply',
      );
    return { news: added > 0, locale: latest?.locale ?? null };
  }
}
