import { AttemptsService } from '@roundtrip/domain/interact/outbox/attempts.service.js';
import { ClaimsService } from '@roundtrip/domain/interact/outbox/claims.service.js';
import { everyLane } from '@roundtrip/domain/interact/outbox/lanes.js';
import { OutboxService } from '@roundtrip/domain/interact/outbox/outbox.service.js';
import { OutboxStore } from '@roundtrip/domain/interact/outbox/outbox.store.js';
import type { TestDomain } from '../setup/test-domain.js';

/** How far it came. */
export const deaths = ['claimed', 'begun', 'sent'] as const;
export type Death = (typeof deaths)[number];

const CLAIMED = 2;

/** A deliverer that claims a few messages, begins them, sends them, and dies after one of that; its lease runs out. */
export class DyingDeliverer {
  constructor(private readonly domain: TestDomain) {}

  async die(death: Death): Promise<void> {
    const { claim } = await this.domain.get(ClaimsService).take(everyLane, CLAIMED);
    if (death !== 'claimed') await this.domain.get(OutboxStore).begin(claim.fence, claim.messages);
    if (death === 'sent') {
      const attempts = this.domain.get(AttemptsService);
      const context = await attempts.prepare(claim.messages);
      for (const message of claim.messages) await attempts.attempt(message, context);
    }
    await this.domain.database.run(
      `update message set lease_until = now() - interval '1 second' where state = 'sending'`,
    );
    await this.domain.get(OutboxService).giveUpExpired();
  }
}
