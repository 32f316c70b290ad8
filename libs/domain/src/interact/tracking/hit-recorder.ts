import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database.js';
import { TouchedService } from '../../identify/touched/touched.service.js';
import { Clock } from '../../kernel/clock.js';
import { BURST_MS, type Hit, hitVerdict } from './hit-verdict.js';
import { ReactionsStore } from './reactions.store.js';

/** What a request tells about who makes it. */
export type HitRequest = Pick<Hit, 'method' | 'userAgent' | 'acceptLanguage' | 'purposeHeaders'>;

/** Keeps hits on the links and pixels of messages, each with the verdict who made it. */
@Injectable()
export class HitRecorder {
  constructor(
    private readonly database: Database,
    private readonly store: ReactionsStore,
    private readonly touched: TouchedService,
    private readonly clock: Clock,
  ) {}

  /** A human's hit touches the customer, so that segments built on reactions see it; a machine's is only kept. */
  async opened(messageId: number, request: HitRequest): Promise<void> {
    await this.record(messageId, 'opened', null, request, {});
  }

  async clicked(messageId: number, link: number, target: string, request: HitRequest): Promise<void> {
    await this.record(messageId, 'clicked', link, request, { target });
  }

  private async record(
    messageId: number,
    kind: Hit['kind'],
    link: number | null,
    request: HitRequest,
    detail: Record<string, unknown>,
  ): Promise<void> {
    const at = this.clock.now();
    await this.database.transaction(async (tx) => {
      const message = await this.store.lockMessage(tx, messageId, at);
      if (!message) return;
      const linksInBurst = link === null ? 0 : await this.linksInBurst(tx, messageId, link, at);
      const judged = hitVerdict({ ...request, kind, at, acceptedAt: message.acceptedAt, linksInBurst });
      const { verdict } = judged;
      const why = judged.verdict === 'machine' ? { why: judged.why } : {};
      await this.store.insert(tx, {
        messageId,
        kind,
        verdict,
        ...(link === null ? {} : { link }),
        detail: { ...detail, ...why },
        at,
      });
      if ('why' in why && why.why === 'all-links')
        await this.store.demoteBurst(tx, messageId, burstStart(at));
      if (verdict === 'human') await this.touched.touch(tx, [message.customerId], kind);
    });
  }

  private async linksInBurst(tx: Tx, messageId: number, link: number, at: Date): Promise<number> {
    const links = await this.store.linksSince(tx, messageId, burstStart(at));
    return new Set([...links, link]).size;
  }
}

const burstStart = (at: Date): Date => new Date(at.getTime() - BURST_MS);
