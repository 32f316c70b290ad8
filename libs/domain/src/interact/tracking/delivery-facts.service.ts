import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import type { ChannelName } from '../messages/message.schema.js';
import { insertFacts, lockReported, settleArrived } from './delivery-facts.sql.js';

/** What an operator reports of a message after it had been accepted. */
export interface DeliveryReport {
  /** Our own id, or `null` where only the provider's name for the message is known. */
  messageId: number | null;
  reference: string | null;
  kind: 'delivered' | 'undelivered';
  detail: string;
}

/** Facts about what became of messages on their way; told twice, they are known once. */
@Injectable()
export class DeliveryFactsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** How many of the reports were about messages of ours. One that has arrived is uncertain no longer. */
  async record(reports: readonly DeliveryReport[], channel: ChannelName = 'sms'): Promise<number> {
    if (reports.length === 0) return 0;
    return this.database.transaction(async (tx) => {
      const found = await tx.rows<{ n: number; messageId: number }>(lockReported, [
        reports.map((_, n) => n),
        reports.map(({ messageId }) => messageId),
        reports.map(({ reference }) => reference),
        channel,
      ]);
      const facts = found.map(({ n, messageId }) => ({ ...reports[n]!, messageId }));
      await tx.run(insertFacts, [
        facts.map(({ messageId }) => messageId),
        facts.map(({ kind }) => kind),
        facts.map(({ detail }) => JSON.stringify(detail === '' ? {} : { why: detail.slice(0, 200) })),
        this.clock.now(),
      ]);
      const arrived = facts.filter(({ kind }) => kind === 'delivered').map(({ messageId }) => messageId);
      await tx.run(settleArrived, [arrived]);
      return facts.length;
    });
  }
}
