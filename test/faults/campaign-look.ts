import type { Database } from '@roundtrip/domain/database/database.js';
import type { CampaignStatus } from '@roundtrip/domain/interact/campaigns/campaign-status.js';

/** How a campaign stands, as its rows have it. */
export interface Standing {
  status: CampaignStatus;
  /** Instants it fired at or is known to have missed. */
  occurrences: Date[];
  /** Customers inside. */
  inside: number;
  /** Messages neither sent nor given up. */
  open: number;
  /** Comings of one customer by one occurrence, beyond the first. */
  twiceIn: number;
  /** Messages somebody has for a step beyond the first, each time they came in. */
  twiceTold: number;
  accepted: number[];
}

const STANDING = `
  select c.status,
    (select coalesce(array_agg(due_at), '{}') from campaign_occurrence where campaign_id = c.id) as occurrences,
    (select count(*)::int from enrolment where campaign_id = c.id and state = 'waiting') as inside,
    (select count(*)::int from message where campaign_id = c.id and state in ('pending', 'sending')) as open,
    (select count(*) - count(distinct (customer_id, epoch)) from enrolment where campaign_id = c.id)::int as "twiceIn",
    (select count(*) - count(distinct (enrolment_id, step)) from message where campaign_id = c.id)::int as "twiceTold",
    (select coalesce(array_agg(id::int), '{}') from message where campaign_id = c.id and state = 'accepted') as accepted
  from campaign c where c.id = $1`;

export async function standingOf(database: Database, campaignId: number): Promise<Standing> {
  const row = await database.row<Standing>(STANDING, [campaignId]);
  if (!row) throw new Error('the campaign is gone');
  return row;
}
