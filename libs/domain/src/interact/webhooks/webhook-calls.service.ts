import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database.js';
import { AttributesService } from '../../identify/customers/attributes.service.js';
import { Clock } from '../../kernel/clock.js';
import { WaitsService } from '../campaigns/engine/waits.service.js';
import { answerValues } from './answer/answer-values.js';
import { type CallOutcome, pauseAfter } from './call-outcome.js';
import { WebhookAttempts } from './webhook-attempts.js';
import { type ClaimedCall, type Ended, WebhookCallsStore } from './webhook-calls.store.js';

const SOURCE = 'webhook';
const LONGEST_NOTE = 1000;

/**
 * Makes the calls campaigns have put down, outside of any transaction. A worker that dies with a call in hand leaves it to
 * the next one when its lease is over, and that one repeats it under the same key.
 */
@Injectable()
export class WebhookCallsService {
  constructor(
    private readonly database: Database,
    private readonly store: WebhookCallsStore,
    private readonly attempts: WebhookAttempts,
    private readonly attributes: AttributesService,
    private readonly waits: WaitsService,
    private readonly clock: Clock,
  ) {}

  /** One round of calls; `true` when there may be more right away. */
  async turn(): Promise<boolean> {
    const calls = await this.store.claim(this.clock.now());
    await Promise.all(calls.map(async (call) => this.record(call, await this.attempts.make(call))));
    return calls.length > 0;
  }

  private async record(call: ClaimedCall, outcome: CallOutcome): Promise<void> {
    const now = this.clock.now();
    if (outcome.kind === 'succeeded') return this.succeed(call, outcome, now);
    const { status, error } = outcome;
    if (outcome.kind === 'failed') return this.fail(call, { status, error }, now);
    const { restMs } = outcome;
    if (restMs > 0) await this.store.rest(call.origin, new Date(now.getTime() + restMs));
    const pause = pauseAfter(call.attempts);
    if (pause === null) return this.fail(call, { status, error }, now);
    return this.store.tryAgain(call, { status, error }, new Date(now.getTime() + pause));
  }

  /** What the answer says is written together with the fact that it came: once. */
  private succeed(
    call: ClaimedCall,
    { status, body }: Extract<CallOutcome, { kind: 'succeeded' }>,
    now: Date,
  ): Promise<void> {
    const { attributes, tags, faults } = answerValues(body, call.answers);
    const error = faults.length === 0 ? null : faults.join('; ').slice(0, LONGEST_NOTE);
    return this.end(call, 'succeeded', { status, error }, now, async (tx) => {
      const customers = [call.customerId];
      const origin = { source: SOURCE, sourceId: String(call.campaignId), at: now };
      if (Object.keys(attributes).length > 0)
        await this.attributes.writeAll(tx, customers, attributes, origin);
      for (const tag of tags) await this.attributes.writeTag(tx, customers, tag, true, origin);
    });
  }

  private fail(call: ClaimedCall, ended: Ended, now: Date): Promise<void> {
    return this.end(call, 'failed', ended, now, () => Promise.resolve());
  }

  private end(
    call: ClaimedCall,
    outcome: 'succeeded' | 'failed',
    ended: Ended,
    now: Date,
    apply: (tx: Tx) => Promise<unknown>,
  ): Promise<void> {
    return this.database.transaction(async (tx) => {
      if (!(await this.store.settle(tx, call, outcome, ended, now))) return;
      await apply(tx);
      await this.waits.settled(tx, call.enrolmentId, call.visit, now);
    });
  }
}
