import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../database/database.js';
import { ConsentsService } from '../../../identify/consents/consents.service.js';
import { SuppressionsService } from '../../../identify/suppressions/suppressions.service.js';
import { Clock } from '../../../kernel/clock.js';
import type { BounceKind } from './bounce-kind.js';
import { BouncesStore, type ReportedMessage } from './bounces.store.js';

/** So many messages to an address that bounced softly, within so many days, and it is given up. */
export const SOFT_BOUNCES = { limit: 3, days: 30 } as const;
const DAY_MS = 24 * 60 * 60_000;

export interface BounceFact {
  kind: BounceKind;
  /** `5.1.1`, or empty. */
  status: string;
  diagnostic: string;
}

/**
 * What came back of a message. A hard bounce suppresses the address at once, soft ones when they add up, a refusal of us or of the
 * message never; a complaint
 * suppresses it and takes the consent back from everybody who has it. Told twice, a fact is known once.
 */
@Injectable()
export class BouncesService {
  constructor(
    private readonly store: BouncesStore,
    private readonly suppressions: SuppressionsService,
    private readonly consents: ConsentsService,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Whether there is such a message that went out. A delay changes nothing. */
  bounced(messageId: number, { kind, status, diagnostic }: BounceFact, source: string): Promise<boolean> {
    return this.about(messageId, async (tx, message) => {
      if (kind === 'delayed') return;
      const now = this.clock.now();
      const detail = { type: kind, status, why: diagnostic };
      if (!(await this.store.insertFact(tx, message.id, 'bounced', detail, now))) return;
      if (kind === 'hard' || (kind === 'soft' && (await this.isGivenUp(tx, message, now))))
        await this.suppress(tx, message, 'bounced', source);
    });
  }

  complained(messageId: number, feedback: string, source: string): Promise<boolean> {
    return this.about(messageId, async (tx, message) => {
      const news = await this.store.insertFact(tx, message.id, 'complained', { feedback }, this.clock.now());
      if (!news) return;
      await this.suppress(tx, message, 'complained', source);
      const customers = await this.store.customersOfMessage(tx, message.id);
      const withdrawn = customers.flatMap((customerId) =>
        (['promotion', 'care'] as const).map((purpose) => ({
          customerId,
          channel: 'email' as const,
          purpose,
          status: 'withdrawn' as const,
          source: 'complained',
        })),
      );
      await this.consents.record(tx, withdrawn);
    });
  }

  private about(id: number, work: (tx: Tx, message: ReportedMessage) => Promise<void>): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const message = await this.store.lockMessage(tx, id);
      if (message) await work(tx, message);
      return message !== undefined;
    });
  }

  private async isGivenUp(tx: Tx, { address }: ReportedMessage, now: Date): Promise<boolean> {
    const since = new Date(now.getTime() - SOFT_BOUNCES.days * DAY_MS);
    return (await this.store.softBounces(tx, address, since)) >= SOFT_BOUNCES.limit;
  }

  private async suppress(
    tx: Tx,
    { address }: ReportedMessage,
    reason: string,
    source: string,
  ): Promise<void> {
    await this.suppressions.suppress(tx, [{ channel: 'email', address, reason, source }]);
  }
}
