import { Injectable } from '@nestjs/common';
import { isOptOut } from '@roundtrip/templates';
import { Database } from '../../../database/database.js';
import { EventsService } from '../../../identify/events/events.service.js';
import { OptOutService } from '../../tracking/opt-out.service.js';
import { OptOutConfirmations } from './opt-out-confirmations.js';
import { customerOfPhone } from './sms-replies.sql.js';
import type { SmsReply } from './sms-provider.js';

/** The event a reply is kept as, which segments and campaigns can ask about. */
const SMS_REPLIED = 'sms_replied';

/**
 * What people write back. An opt-out word ends SMS to the number in the transaction that takes it; everything is an event
 * of the customer who has the number.
 */
@Injectable()
export class SmsRepliesService {
  constructor(
    private readonly optOuts: OptOutService,
    private readonly confirmations: OptOutConfirmations,
    private readonly events: EventsService,
    private readonly database: Database,
  ) {}

  /** The same reply again changes nothing. */
  async receive({ from, text, externalId, confirmed }: SmsReply): Promise<void> {
    const optOut = isOptOut(text);
    if (optOut) {
      const { news, locale } = await this.database.transaction((tx) => this.optOuts.bySms(tx, from));
      if (news && !confirmed) this.confirmations.begin(from, locale);
    }
    const customer = await this.database.row<{ id: number }>(customerOfPhone, [from]);
    if (!customer) return;
    const properties = { text: text.slice(0, 1000), optOut };
    await this.events.recordOf(customer.id, { externalId, name: SMS_REPLIED, properties });
  }
}
