const people = (kind: string): string =>
  `count(distinct r.customer_id) filter (where r.kind = '${kind}' and r.verdict = 'human')::int as ${kind}`;

/** `$1` campaign ids; a row for each of them. */
export const REACTIONS = `
  select c.id, ${['opened', 'clicked', 'answered', 'unsubscribed'].map(people).join(',\n    ')},
    count(*) filter (where r.verdict = 'machine')::int as "machineHits"
  from unnest($1::bigint[]) as c (id)
  left join reaction r on r.campaign_id = c.id
  group by c.id`;
