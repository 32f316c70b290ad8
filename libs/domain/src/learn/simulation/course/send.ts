import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { PolicyService, type SendVerdict } from '../../../interact/policy/policy.service.js';
import type { CustomersActs } from '../behaviour/customers-acts.js';
import { ACCEPT, HELD, RULE } from './send.sql.js';

const AT_ONCE = 5_000;

/** Stands where delivery stands: every message whose time has come is judged as at a real send, and accepted; none leaves. */
export class SilentDelivery {
  private readonly database: Database;
  private readonly policy: PolicyService;

  constructor(
    world: INestApplicationContext,
    private readonly acts: CustomersActs,
  ) {
    this.database = world.get(Database);
    this.policy = world.get(PolicyService);
  }

  async deliver(now: Date): Promise<void> {
    while (await this.acceptFresh(now));
    while (await this.ruleOnHeld(now));
  }

  private async acceptFresh(now: Date): Promise<boolean> {
    const accepted = await this.database.rows<{ id: number }>(ACCEPT, [now, AT_ONCE]);
    await this.acts.respond(
      accepted.map(({ id }) => id),
      now,
    );
    return accepted.length === AT_ONCE;
  }

  private async ruleOnHeld(now: Date): Promise<boolean> {
    const held = await this.database.rows<{ id: number }>(HELD, [now, AT_ONCE]);
    if (held.length === 0) return false;
    const verdicts = await this.database.transaction(async (tx) => {
      const judged = await this.policy.recheck(
        tx,
        held.map(({ id }) => id),
        now,
      );
      await tx.run(RULE, [now, ...columnsOf(judged)]);
      return judged;
    });
    await this.acts.respond(
      verdicts.filter(({ verdict }) => verdict === 'send').map(({ messageId }) => messageId),
      now,
    );
    return held.length === AT_ONCE;
  }
}

const columnsOf = (verdicts: readonly SendVerdict[]): unknown[] => [
  verdicts.map(({ messageId }) => messageId),
  verdicts.map(({ verdict }) => verdict),
  verdicts.map((verdict) => (verdict.verdict === 'exclude' ? verdict.reason : null)),
  verdicts.map((verdict) => (verdict.verdict === 'hold' ? verdict.until : null)),
];
