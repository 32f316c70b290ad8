import { performance } from 'node:perf_hooks';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import type { Gate } from '../delivery/channel.js';
import { Channels } from '../delivery/channels.js';
import type { ChannelName } from '../messages/message.schema.js';
import { PolicyService, type SendVerdict } from '../policy/policy.service.js';
import { type Claim, LEASE_MS } from './claim.js';
import { DueMessages } from './due-messages.js';
import type { LaneGroup } from './lanes.js';
import { type DueMessage, OutboxStore, type Verdict } from './outbox.store.js';

export interface Taken {
  /** Due messages looked at: sent, held and excluded ones. */
  looked: number;
  /** As many as could be taken: there may be more due. */
  isFull: boolean;
  claim: Claim;
}

/** Takes due messages, asks the policy and the channels once more, and puts the intent to send on record. */
@Injectable()
export class ClaimsService {
  constructor(
    private readonly due: DueMessages,
    private readonly store: OutboxStore,
    private readonly policy: PolicyService,
    private readonly channels: Channels,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * One transaction. When this resolves, every message of the claim is committed as `sending`, and no other deliverer
   * has it; the others are held or excluded, with the reason.
   */
  async take({ lanes }: LaneGroup, most: number): Promise<Taken> {
    const claimedAt = performance.now();
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      const gates = await this.channels.gates(tx, now);
      const channels = this.channels.names.filter((name) => gates.get(name)?.capacity !== 0);
      const limit = Math.min(most, ...channels.map((name) => gates.get(name)?.capacity ?? most));
      const due = channels.length > 0 ? await this.due.take(tx, { lanes, now, limit, channels }) : [];
      if (due.length === 0) return { looked: 0, isFull: false, claim: { fence: 0, messages: [], claimedAt } };
      const verdicts = await this.verdicts(tx, due, gates, now);
      const ways = new Map(
        verdicts.filter(({ state }) => state === 'sending').map(({ id, via }) => [id, via]),
      );
      const fence = ways.size > 0 ? await this.store.openClaim(tx, LEASE_MS) : 0;
      await this.store.applyVerdicts(tx, verdicts, { now, fence, leaseMs: LEASE_MS });
      const messages = due
        .filter(({ id }) => ways.has(id))
        .map((message) => ({
          ...message,
          firstAttemptAt: message.firstAttemptAt ?? now,
          via: ways.get(message.id) ?? null,
        }));
      return { looked: due.length, isFull: due.length === limit, claim: { fence, messages, claimedAt } };
    });
  }

  /** The policy's, and of those that may go, the channel's. */
  private async verdicts(
    tx: Tx,
    due: readonly DueMessage[],
    gates: ReadonlyMap<ChannelName, Gate>,
    now: Date,
  ): Promise<GatedVerdict[]> {
    const rechecked = await this.policy.recheck(
      tx,
      due.map(({ id }) => id),
      now,
    );
    const verdicts = new Map(rechecked.map((verdict) => [verdict.messageId, toVerdict(verdict)]));
    for (const [channel, gate] of gates) {
      const applicants = due.filter(
        (message) => message.channel === channel && verdicts.get(message.id)?.state === 'sending',
      );
      for (const passage of await gate.admit(applicants))
        verdicts.set(
          passage.id,
          'via' in passage
            ? { ...sending(passage.id), via: passage.via }
            : { ...sending(passage.id), state: 'pending', reason: passage.reason, until: passage.until },
        );
    }
    return [...verdicts.values()];
  }
}

type GatedVerdict = Verdict & { via: number | null };

const sending = (id: number): GatedVerdict => ({
  id,
  state: 'sending',
  reason: null,
  until: null,
  via: null,
});

function toVerdict(verdict: SendVerdict): GatedVerdict {
  const { messageId: id } = verdict;
  switch (verdict.verdict) {
    case 'send':
      return sending(id);
    case 'hold':
      return { ...sending(id), state: 'pending', reason: 'held', until: verdict.until };
    case 'exclude':
      return { ...sending(id), state: 'excluded', reason: verdict.reason };
  }
}
