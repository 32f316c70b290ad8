/**
 * Order lines of a file as they were read, one row a line, in a table of the connection's own. `identity` is the
 * strongest thing that names the customer, its kind in front: `k:17850`, `e:li@example.com`, `p:+8613800138000`.
 */
export const lineColumns = [
  'line',
  'kind',
  'order_key',
  'identity',
  'email',
  'phone',
  'country',
  'ordered_at',
  'sku',
  'name',
  'quantity',
  'unit_price',
  'unit_cost',
  'amount_minor',
] as const;

export const openLines = `
  create temp table if not exists import_line (
    line int, kind text, order_key text, identity text, email text, phone text, country text,
    ordered_at timestamptz, sku text, name text,
    quantity numeric(14, 3), unit_price numeric(16, 4), unit_cost numeric(16, 4),
    amount_minor bigint
  ) on commit delete rows;
  create temp table if not exists import_identity (
    ordinal int, identity text, external_id text, email text, phone text, country text
  ) on commit delete rows;
  create temp table if not exists import_owner (identity text primary key, customer_id bigint) on commit delete rows;
  create temp table if not exists import_refund (order_key text primary key, external_id text) on commit delete rows;
  delete from import_line;
  delete from import_identity;
  delete from import_owner;
  delete from import_refund`;

export const copyIntoLines = `copy import_line (${lineColumns.join(', ')}) from stdin`;
export const analyzeLines = `analyze import_line`;

/**
 * Everybody the lines name, once. Where lines of one person differ in the rest the smallest value holds, and people are
 * numbered by what names them, so that the order of the lines does not matter.
 */
export const gatherIdentities = `
  insert into import_identity (ordinal, identity, external_id, email, phone, country)
  select row_number() over (order by identity), identity,
    case when identity like 'k:%' then substr(identity, 3) end, min(email), min(phone), min(country)
  from import_line group by identity`;

/**
 * Stages the people the customers' own rules have to look at. Orders only add to what is known of a customer, so those
 * known by their number are left out, but for an address or phone they lack.
 */
export const stageIdentities = `
  insert into staged_customer (ordinal, external_id, email, phone, country)
  select i.ordinal, i.external_id, case when c.email is null then i.email end,
    case when c.phone is null then i.phone end, case when c.id is null then i.country end
  from import_identity i left join customer c on c.external_id = i.external_id
  where i.external_id is not null
    and (c.id is null or (c.email is null and i.email is not null) or (c.phone is null and i.phone is not null))
  union all
  select i.ordinal, null, i.email,
    case when not exists (select from customer c where c.email = i.email and c.phone is not null) then i.phone end,
    case when not exists (
      select from customer c where c.email = i.email or (i.email is null and c.phone = i.phone)) then i.country end
  from import_identity i where i.external_id is null`;

/** Who everybody is. Nobody where several customers could be meant. */
export const resolveOwners = `
  insert into import_owner (identity, customer_id)
  select i.identity, case when o.ordinal is null then c.id else o.customer_id end
  from import_identity i
  left join customer_outcome o using (ordinal)
  left join customer c on o.ordinal is null and c.external_id = i.external_id`;

export const takeOutUnowned = `
  with unowned as (select identity from import_owner where customer_id is null)
  delete from import_line l using unowned u where l.identity = u.identity
  returning l.line`;

/** What a refund is called whose sale has the same number: orders are told apart by their number. */
const refundName = (key: string): string => `${key} || '/refund'`;

/** Every number an order of the file may get. */
export const orderKeys = `
  select distinct order_key from import_line
  union all
  select distinct ${refundName('order_key')} from import_line where kind = 'refund'`;

/** Refunds that share their number with a sale, in this file or known from before. */
export const nameRefunds = `
  insert into import_refund (order_key, external_id)
  select order_key, ${refundName('order_key')} from (
    select r.order_key from import_line r
    where r.kind = 'refund' and exists (
      select from import_line s where s.kind = 'sale' and s.order_key = r.order_key)
    union
    select r.order_key from import_line r join orders o on o.external_id = r.order_key and o.kind = 'sale'
    where r.kind = 'refund'
  ) as shared`;

/** The other way round: a refund that came before the sale gives the number to it. */
export const renameKnownRefunds = `
  update orders o set external_id = ${refundName('o.external_id')}
  where o.kind = 'refund' and exists (
    select from import_line l where l.kind = 'sale' and l.order_key = o.external_id)`;

const nameOfLine = `coalesce(r.external_id, l.order_key)`;
const named = `import_line l left join import_refund r on l.kind = 'refund' and r.order_key = l.order_key`;

/**
 * The lines in the shape the orders take (\`order-staging.sql.ts\`). A join that a statement needs no column of is
 * dropped by the planner, because what is joined is unique.
 * @param currency three capital letters.
 */
export const orderLines = (currency: string): string => `(
  select ${nameOfLine} as external_id, l.kind, 'paid'::text as status, l.ordered_at, '${currency}'::text as currency,
    o.customer_id, null::text as customer_external_id, null::text as customer_email, null::text as coupon_code,
    null::timestamptz as revised_at, l.sku, l.name, l.quantity, l.unit_price, l.amount_minor, l.unit_cost
  from ${named} left join import_owner o on o.identity = l.identity)`;

/** Lines of the orders that were refused as a whole. */
export const linesOfRefused = `
  select l.line, s.fault as code from ${named} join staged_order s on s.external_id = ${nameOfLine}
  where s.fault is not null`;

export const countRefunds = `select count(*)::int as refunds from staged_order where kind = 'refund' and fault is null`;

/** Orders whose customer a line names by a further key, and by which (`order_named_by`). */
export const noteNames = `
  insert into order_named_by (order_id, kind, value)
  select distinct on (made.id) made.id, k.kind, k.value
  from ${named} join order_outcome made on made.external_id = ${nameOfLine} and made.result in ('created', 'updated')
  join identity_key k on k.customer_id = made.customer_id and k.value = substr(l.identity, 3)
    and k.kind = case left(l.identity, 1) when 'k' then 'external_id' when 'e' then 'email' else 'phone' end
  where exists (select from identity_key)
  order by made.id
  on conflict (order_id) do nothing`;
