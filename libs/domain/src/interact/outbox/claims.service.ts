import { performance } from 'node:perf_hooks';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import { PolicyService, type SendVerdict } from '../policy/policy.service.js';
import { type Claim, LEASE_MS } from './claim.js';
import { DueMessages } from './due-messages.js';
import type { LaneGroup } from './lanes.js';
import { OutboxStore, type Verdict } from './outbox.store.js';

const CHANNELS = ['email', 'sms'] as const;

export interface Taken {
  /** Due messages looked at: sent, held and excluded ones. */
  looked: number;
  claim: Claim;
}

/** Takes due messages, asks the policy once more, and puts the intent to send on record. */
@Injectable()
export class ClaimsService {
  constructor(
    private readonly dueMessages: DueMessages,
    private readonly store: OutboxStore,
    private readonly policy: PolicyService,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * One transaction. When this resolves, every message of the claim is committed as `sending`, and no other deliverer
   * has it; the others are held or excluded, with the reason.
   */
  async take({ lanes }: LaneGroup, limit: number): Promise<Taken> {
    const claimedAt = performance.now();
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      const due = await this.dueMessages.take(tx, { lanes, now, limit, channels: CHANNELS });
      if (due.length === 0) return { looked: 0, claim: { fence: 0, messages: [], claimedAt } };
      const ids = due.map(({ id }) => id);
      const verdicts = (await this.policy.recheck(tx, ids, now)).map(toVerdict);
      const sending = new Set(verdicts.filter(({ state }) => state === 'sending').map(({ id }) => id));
      const fence = sending.size > 0 ? await this.store.openClaim(tx, LEASE_MS) : 0;
      await this.store.applyVerdicts(tx, verdicts, { now, fence, leaseMs: LEASE_MS });
      const messages = due
        .filter(({ id }) => sending.has(id))
        .map((message) => ({ ...message, firstAttemptAt: message.firstAttemptAt ?? now }));
      return { looked: due.length, claim: { fence, messages, claimedAt } };
    });
  }
}

function toVerdict(verdict: SendVerdict): Verdict {
  const { messageId: id } = verdict;
  switch (verdict.verdict) {
    case 'send':
      return { id, state: 'sending', reason: null, until: null };
    case 'hold':
      return { id, state: 'pending', reason: 'held', until: verdict.until };
    case 'exclude':
      return { id, state: 'excluded', reason: verdict.reason, until: null };
  }
}
