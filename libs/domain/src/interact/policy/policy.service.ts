import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../../database/database.js';
import { Settings } from '../../database/settings.js';
import { Clock } from '../../kernel/clock.js';
import { workspaceSettings } from '../../workspace/workspace-settings.js';
import { type OwnPolicy, OwnRules } from './own/own-rules.js';
import { policyRules } from './policy-rules.js';
import { type Policy, policySettings } from './policy.schema.js';
import type { PolicyStandingView } from './policy-standing.schema.js';
import { PolicyStandings } from './policy-standing.js';
import { RECHECK, STRICTER } from './policy.sql.js';

const PAUSE_CHECK_MS = 3600_000;

/** What becomes of a message at the instant it is about to be sent. */
export type SendVerdict =
  | { messageId: number; verdict: 'send' }
  | { messageId: number; verdict: 'exclude'; reason: string }
  /** Look again at `until`, not earlier. */
  | { messageId: number; verdict: 'hold'; until: Date };

interface RecheckRow {
  messageId: number;
  reason: string | null;
  quietUntil: Date | null;
  paused: boolean;
}

/** The parameters a statement built on `verdictQuery` takes first: rules, instant, workspace's zone. */
export type VerdictParameters = [rules: string, now: Date, zone: string];

@Injectable()
export class PolicyService {
  constructor(
    private readonly settings: Settings,
    private readonly standings: PolicyStandings,
    private readonly ownRules: OwnRules,
    private readonly clock: Clock,
  ) {}

  read(): Promise<Policy> {
    return this.settings.read(policySettings);
  }

  async write(policy: Policy): Promise<Policy> {
    await this.settings.write(policySettings, policy);
    return policy;
  }

  /** By the workspace's policy, and a campaign's own where it has one. */
  async verdictParameters(now: Date, sql?: Sql, own?: OwnPolicy): Promise<VerdictParameters> {
    return this.parametersBy(await this.settings.read(policySettings, sql), now, sql, own);
  }

  private async parametersBy(
    policy: Policy,
    now: Date,
    sql?: Sql,
    own?: OwnPolicy,
  ): Promise<VerdictParameters> {
    const { timeZone } = await this.settings.read(workspaceSettings, sql);
    const standing = await this.standings.read(policy, now, timeZone, sql);
    const rules = own
      ? await this.ownRules.rules(policy, standing, own, now, sql)
      : policyRules(policy, standing);
    return [JSON.stringify(rules), now, timeZone];
  }

  /** Reckons anew what each campaign promises, which decides between those that want the same customer's day. */
  measureWorth(): Promise<void> {
    return this.standings.measureWorth(this.clock.now());
  }

  /** How complaints and the month's budget stand; null for a rule that is off. */
  async standing(): Promise<PolicyStandingView> {
    const now = this.clock.now();
    const policy = await this.read();
    const { timeZone } = await this.settings.read(workspaceSettings);
    return {
      complaints: await this.standings.complaints(policy, now),
      budget: await this.standings.budget(policy, now, timeZone),
    };
  }

  /**
   * Judges messages again at the send instant: consent, suppression, caps and quiet hours may have changed since the
   * decision, the campaign may have been paused or stopped. One verdict for each message that exists, in no order.
   * Messages of a paused campaign are held; resuming makes them due at once.
   */
  async recheck(tx: Tx, messageIds: number[], now: Date): Promise<SendVerdict[]> {
    const stricter = await tx.rows<OwnPolicy & { messageIds: number[] }>(STRICTER, [messageIds]);
    const others = new Set(messageIds);
    for (const id of stricter.flatMap((each) => each.messageIds)) others.delete(id);
    const verdicts = await this.judge(tx, [...others], now);
    // As many as have rules of their own among the campaigns of one claim: a few.
    for (const { messageIds: ids, ...own } of stricter)
      verdicts.push(...(await this.judge(tx, ids, now, own)));
    return verdicts;
  }

  private async judge(tx: Tx, messageIds: number[], now: Date, own?: OwnPolicy): Promise<SendVerdict[]> {
    if (messageIds.length === 0) return [];
    // A budget is asked about once, when a message is decided: nobody counts a month's messages with each claim.
    const policy = { ...(await this.settings.read(policySettings, tx)), budget: null };
    const parameters = await this.parametersBy(policy, now, tx, own && withoutBudget(own));
    const rows = await tx.rows<RecheckRow>(RECHECK, [...parameters, messageIds]);
    return rows.map((row) => toVerdict(row, now));
  }
}

/** A campaign's own rules for what is decided already, and was counted then. */
function withoutBudget({ policy: { budget: _, ...policy }, campaignId }: OwnPolicy): OwnPolicy {
  return { policy, campaignId };
}

function toVerdict({ messageId, reason, quietUntil, paused }: RecheckRow, now: Date): SendVerdict {
  if (reason === 'campaign-stopped') return { messageId, verdict: 'exclude', reason };
  if (paused) return { messageId, verdict: 'hold', until: new Date(now.getTime() + PAUSE_CHECK_MS) };
  if (reason) return { messageId, verdict: 'exclude', reason };
  if (quietUntil) return { messageId, verdict: 'hold', until: quietUntil };
  return { messageId, verdict: 'send' };
}
