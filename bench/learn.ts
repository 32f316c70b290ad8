import type { INestApplicationContext } from '@nestjs/common';
import { RfmService } from '@roundtrip/domain/differentiate/rfm/rfm.service.js';
import { ResponsesService } from '@roundtrip/domain/learn/responses/responses.service.js';
import type { BenchContext } from './bench-context.js';
import type { BenchDatabase } from './database.js';
import { inDomain } from './domain.js';
import { ensureConsentingShop, forgetCampaigns, gatherAudience, launch, settle } from './engine/campaigns.js';
import { inTurn, type Measurement, secondsOf } from './measure.js';

/** What came of a broadcast: all of it three weeks ago, one in twenty reacted, one in thirty ordered. */
const AFTERMATH = [
  `update enrolment set created_at = created_at - interval '21 days'`,
  `update message set state = 'accepted', settled_at = created_at - interval '21 days'`,
  `insert into reaction (message_id, campaign_id, customer_id, kind, verdict, at)
   select id, campaign_id, customer_id, kind, case when id % 3 = 0 then 'machine' else 'human' end, settled_at + interval '1 day'
   from message cross join (values ('opened'), ('clicked')) k (kind) where id % 20 = 0`,
  `insert into orders (external_id, customer_id, kind, ordered_at, currency, total_minor, base_minor, content_hash,
     created_at, updated_at)
   select 'B' || id, customer_id, 'sale', settled_at + interval '2 days', 'CNY', 9900, 9900, decode(md5(id::text), 'hex'),
     created_at, created_at
   from message where id % 30 = 0`,
];

/** What somebody would ask by hand: who got it, by cell, and how many of them clicked, ordered, and for how much. */
const BARE = `
  select coalesce(s.recency * 100 + s.frequency * 10 + s.monetary, 0) as cell, count(*) as people,
    count(r.customer_id) filter (where r.opened) as opened, count(r.customer_id) filter (where r.clicked) as clicked,
    count(b.customer_id) as ordered, sum(b.revenue_minor) as revenue_minor
  from enrolment e
  join message m on m.enrolment_id = e.id and m.state = 'accepted'
  left join rfm_score s on s.customer_id = e.customer_id
  left join (
    select customer_id, bool_or(kind = 'opened') as opened, bool_or(kind = 'clicked') as clicked from reaction
    where campaign_id = $1 and verdict = 'human' group by customer_id
  ) r on r.customer_id = e.customer_id
  left join (
    select e.customer_id, sum(o.base_minor) as revenue_minor
    from enrolment e join orders o on o.customer_id = e.customer_id
      and o.ordered_at > e.created_at and o.ordered_at <= e.created_at + interval '14 days'
    where e.campaign_id = $1 and o.status <> 'cancelled'
    group by e.customer_id
  ) b on b.customer_id = e.customer_id
  where e.campaign_id = $1
  group by 1`;

const MOST = 2;

/** What it takes to count a broadcast anew beside the bare query for the same figures, which stores nothing. */
export async function* learnBench({ database, size, runs }: BenchContext): AsyncGenerator<Measurement> {
  await ensureConsentingShop(database, size);
  yield await inDomain(database, async (domain) => {
    const campaignId = await broadcast(domain, database);
    const { rows } = await database.run('select count(*)::int as sent from message');
    const measured = await inTurn(
      runs,
      () => secondsOf(() => domain.get(ResponsesService).refresh(campaignId)),
      () => secondsOf(() => database.run(BARE, [campaignId])),
    );
    return {
      ...{ bench: 'learn-responses', size, sent: rows[0].sent, ...measured },
      ...{ target: `≤ ${MOST} × the bare query`, met: measured.ratio <= MOST },
    };
  });
}

/** A broadcast to everybody whose time to respond is over; gives the campaign. */
async function broadcast(domain: INestApplicationContext, database: BenchDatabase): Promise<number> {
  await domain.get(RfmService).score('bench');
  const { segmentId, templateId } = await gatherAudience(domain);
  await forgetCampaigns(database);
  await launch(domain, { segmentIds: [segmentId] }, { send: { kind: 'send', templateId } });
  await settle(domain);
  for (const statement of AFTERMATH) await database.run(statement);
  await database.settle();
  const { rows } = await database.run('select id::int from campaign');
  return rows[0].id;
}
