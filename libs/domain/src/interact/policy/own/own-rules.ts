import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '../../../database/database.js';
import type { ChannelName } from '../../messages/message.schema.js';
import { budgetLeft, least } from '../budget-left.js';
import { policyRules, type PolicyRule, type PolicyStanding } from '../policy-rules.js';
import { PolicyStandings } from '../policy-standing.js';
import type { Policy } from '../policy.schema.js';
import type { CampaignPolicy } from './campaign-policy.schema.js';
import { ownRulesOn, tightened } from './tightened.js';

/** The rules of a campaign that is stricter with itself. */
export interface OwnPolicy {
  policy: CampaignPolicy;
  /** Null of one that was never launched. */
  campaignId: number | null;
}

// As the month's budget counts: what was not sent is given back.
const SENT = `
  select count(*) filter (where channel = 'email')::int as email, count(*) filter (where channel = 'sms')::int as sms
  from message
  where campaign_id = $1 and purpose <> 'transactional' and state not in ('rejected', 'excluded')`;

/** Puts a campaign's own rules on top of the workspace's. */
@Injectable()
export class OwnRules {
  constructor(
    private readonly database: Database,
    private readonly standings: PolicyStandings,
  ) {}

  /** @param standing the workspace's, at the same instant */
  async rules(
    workspaces: Policy,
    standing: PolicyStanding,
    { policy: own, campaignId }: OwnPolicy,
    now: Date,
    sql: Sql = this.database,
  ): Promise<PolicyRule[]> {
    const policy = tightened(workspaces, own);
    const quietDays = own.quietFestivals
      ? await this.standings.quietDays(policy, now, sql)
      : standing.quietDays;
    const left = await this.budgetLeft(workspaces, own, campaignId, sql);
    const budgetLeft = {
      email: least(standing.budgetLeft.email, left.email),
      sms: least(standing.budgetLeft.sms, left.sms),
    };
    return policyRules(policy, { ...standing, quietDays, budgetLeft }).map((rule) =>
      rule.purpose === 'transactional' ? rule : { ...rule, own_rules: ownRulesOn(own, rule.channel) },
    );
  }

  private async budgetLeft(
    { budget: prices }: Policy,
    { budget }: CampaignPolicy,
    campaignId: number | null,
    sql: Sql,
  ): Promise<Record<ChannelName, number | null>> {
    if (!budget) return { email: null, sms: null };
    const sent = campaignId === null ? null : await sql.row<Record<ChannelName, number>>(SENT, [campaignId]);
    const { messages = null, moneyMinor = null } = budget;
    const free = { email: 0, sms: 0 };
    return budgetLeft({ messages, moneyMinor }, prices?.costMinor ?? free, sent ?? free);
  }
}
