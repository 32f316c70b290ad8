import type { FactTable } from '../facts/fact-table.js';

export const opportunityTable: FactTable = {
  name: 'opportunity',
  columns: {
    name: 'text',
    expected_minor: 'bigint',
    probability: 'numeric(4, 3)',
    stage: 'text',
    status: 'text',
    closes_on: 'date',
  },
  keepsUpdates: true,
};

const columns = `o.id, o.external_id as "externalId", o.customer_id as "customerId", c.name as "customerName", o.name,
  o.expected_minor as "expectedMinor", o.probability::float8 as probability, o.stage, o.status,
  o.closes_on::text as "closesOn", o.created_at as "createdAt", o.updated_at as "updatedAt"`;

/** Latest changed first. $1 customer, $2 status, $3 pattern, each or null; $4 and $5 the cursor or null, $6 limit. */
export const listOpportunities = `
  select ${columns} from opportunity o join customer c on c.id = o.customer_id
  where ($1::bigint is null or o.customer_id = $1) and ($2::text is null or o.status = $2)
    and ($3::text is null or lower(o.name || ' ' || o.stage || ' ' || coalesce(c.name, '')) like $3)
    and ($4::timestamptz is null or (o.updated_at, o.id) < ($4, $5::bigint))
  order by o.updated_at desc, o.id desc limit $6`;

export const oneOpportunity = `
  select ${columns} from opportunity o join customer c on c.id = o.customer_id where o.id = $1`;

const of = (status: string): string => `filter (where status = '${status}')`;

/** $1 customer or null. */
export const opportunityTotals = `
  select (count(*) ${of('open')})::int as open, coalesce(sum(expected_minor) ${of('open')}, 0)::bigint as "openMinor",
    coalesce(round(sum(expected_minor * probability) ${of('open')}), 0)::bigint as "weightedMinor",
    (count(*) ${of('won')})::int as won, coalesce(sum(expected_minor) ${of('won')}, 0)::bigint as "wonMinor",
    (count(*) ${of('lost')})::int as lost, coalesce(sum(expected_minor) ${of('lost')}, 0)::bigint as "lostMinor"
  from opportunity where $1::bigint is null or customer_id = $1`;
