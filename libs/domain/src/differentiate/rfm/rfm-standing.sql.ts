/** Whoever else writes a score has the standing follow; a run that knows how everybody stands writes that itself. */
export const writeStandingOneself = `set local roundtrip.writes_standing = 'on'`;

/** How everybody stands; no row where it is not kept. */
export const selectStanding = `
  select recency, frequency, monetary, orders, sum(customers)::int as customers,
    sum(revenue_minor)::bigint as "revenueMinor"
  from rfm_standing group by recency, frequency, monetary, orders`;

export const forgetStanding = `delete from rfm_standing`;

/** An array each of: $1 recency, $2 frequency, $3 monetary, $4 orders, $5 customers, $6 revenue. */
export const keepStanding = `
  insert into rfm_standing (recency, frequency, monetary, orders, customers, revenue_minor)
  select * from unnest($1::smallint[], $2::smallint[], $3::smallint[], $4::int[], $5::int[], $6::bigint[])`;
