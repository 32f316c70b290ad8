/**
 * The item as text, for the hash and for the order items are numbered in: the same items in any order are the same. A
 * cost that is not said leaves no trace in it, so that orders from before there were costs keep their hash.
 */
const itemText = `concat_ws(e'\\x1f', l.sku, coalesce(l.name, ''), l.quantity, l.unit_price,
  coalesce(l.amount_minor::text, ''), l.unit_cost)`;

/**
 * Gathers lines into orders: totals, worth in the workspace's currency, and a hash of the content. Where lines of one
 * order disagree about its facts the smallest value holds, so that the order of lines in a file does not matter; about
 * whose it is they may not disagree. What an order cost, in minor units of the workspace's currency, is known where it
 * is of each of its items: the item says it, else the product does, as it stands now.
 *
 * Parameters: $1 currencies, $2 minor units in one unit of each, $3 minor units of the workspace's currency in one minor
 * unit of each.
 */
export const gatherOrders = (source: string): string => `
  with currencies as materialized (
    select * from unnest($1::text[], $2::numeric[], $3::numeric[]) as known (currency, scale, worth)
  ), lines as (
    select l.*, coalesce(l.amount_minor, round(l.quantity * l.unit_price * c.scale)) as amount, ${itemText} as item,
      l.quantity * coalesce(l.unit_cost * c.scale * c.worth, p.unit_cost_minor) as cost
    from ${source} as l
    left join currencies c using (currency)
    left join product p on p.sku = l.sku and p.unit_cost_minor is not null
  ), gathered as (
    select external_id, min(kind) as kind, min(status) as status, min(ordered_at) as ordered_at,
      min(currency) as currency, min(customer_id) as customer_id,
      min(customer_external_id) as customer_external_id, min(customer_email) as customer_email,
      min(coupon_code) as coupon_code, max(revised_at) as revised_at,
      sum(amount) as total, max(abs(amount)) as largest,
      case when count(cost) = count(*) then round(sum(cost)) end as cost,
      min(currency) <> max(currency) or min(kind) <> max(kind) or min(customer_id) is distinct from max(customer_id)
        or min(customer_external_id) is distinct from max(customer_external_id) as disagree,
      string_agg(item, e'\\x1e' order by item) as items
    from lines group by external_id
  )
  insert into staged_order (external_id, kind, status, ordered_at, currency, customer_id, customer_external_id,
    customer_email, coupon_code, revised_at, total_minor, base_minor, cost_minor, content_hash, fault)
  select external_id, kind, status, ordered_at, g.currency, customer_id, customer_external_id,
    customer_email, coupon_code, revised_at, total, round(total * worth), cost,
    sha256(convert_to(concat_ws(e'\\x1d', kind, status, extract(epoch from ordered_at), g.currency,
      coalesce(coupon_code, ''), items), 'UTF8')),
    case
      when disagree then 'order-lines-disagree'
      when worth is null then 'currency-unknown'
      when customer_id is null and customer_external_id is null and customer_email is null then 'no-customer'
      when kind = 'sale' and total < 0 then 'sale-negative'
      when kind = 'refund' and total > 0 then 'refund-positive'
      when greatest(largest, abs(total), abs(total * worth), abs(cost)) > ${Number.MAX_SAFE_INTEGER} then 'amount-too-large'
    end
  from gathered g left join currencies using (currency)`;

/** Customers that acceptable orders name and nobody may know yet, for `CustomersService.ensureFrom`. */
export const namedCustomers = `
  select s.customer_external_id, min(s.customer_email) from staged_order s
  where s.fault is null and s.customer_id is null and s.customer_external_id is not null
    and not exists (select from customer c where c.external_id = s.customer_external_id)
  group by s.customer_external_id
  union all
  select distinct null, s.customer_email from staged_order s
  where s.fault is null and s.customer_id is null and s.customer_external_id is null`;

/**
 * Each staged order beside what is known of it and of its customer. An order is `unchanged` where hash and customer are
 * the same, or where what is known was revised later than what came.
 *
 * @param strangers SQL: the fault of an order whose customer nobody knows, null where one would still be made.
 * @param unknownId SQL: the fault of an order that names a customer by an id nobody has.
 */
const resolved = (strangers: string, unknownId: string): string => `
  select s.*, o.id as known_id, o.customer_id as previous_customer_id, owner.id as owner_id,
    coalesce(s.fault, owner.fault) as refusal,
    case
      when coalesce(s.fault, owner.fault) is not null then 'rejected'
      when o.id is null then 'created'
      when coalesce(o.buyer_id, o.customer_id) = owner.id and o.content_hash = s.content_hash then 'unchanged'
      when s.revised_at < o.revised_at then 'unchanged'
      else 'updated'
    end as result
  from staged_order s
  left join orders o on o.external_id = s.external_id
  left join customer by_id on by_id.id = s.customer_id
  left join customer by_external_id
    on s.customer_id is null and by_external_id.external_id = s.customer_external_id
  left join (
    select email, min(id) as id, count(*) as n from customer where email in (
      select customer_email from staged_order where customer_id is null and customer_external_id is null)
    group by email
  ) as by_email on s.customer_id is null and s.customer_external_id is null and by_email.email = s.customer_email
  cross join lateral (
    select coalesce(by_id.id, by_external_id.id, by_email.id) as id, case
      when by_email.n > 1 then 'customer-ambiguous'
      when s.customer_id is not null and by_id.id is null then ${unknownId}
      when coalesce(by_id.id, by_external_id.id, by_email.id) is null then ${strangers} end as fault
  ) as owner`;

/** What would happen, without doing it. Customers that are only planned themselves have ids, but nobody has them yet. */
export const planOrders = `
  select result, count(*)::int as rows from (${resolved('null', 'null')}) as resolved group by result`;

/**
 * Writes the orders themselves and what became of each. Ids are drawn beforehand so that items need no look-up. A
 * newer revision of the same content moves `revised_at` on, so that an old one that comes late is known to be old.
 * $1 business time.
 */
export const writeOrders = `
  with numbered as materialized (
    select *, case result when 'created' then nextval('orders_id_seq') else known_id end as id
    from (${resolved(`'customer-ambiguous'`, `'customer-not-found'`)}) as resolved
  ), created as (
    insert into orders (id, external_id, customer_id, kind, status, ordered_at, currency, total_minor, base_minor,
      cost_minor, coupon_code, content_hash, revised_at, created_at, updated_at) overriding system value
    select id, external_id, owner_id, kind, status, ordered_at, currency, total_minor, base_minor, cost_minor,
      coupon_code, content_hash, revised_at, $1, $1
    from numbered where result = 'created'
  ), updated as (
    update orders o set customer_id = n.owner_id, buyer_id = null, kind = n.kind, status = n.status, ordered_at = n.ordered_at,
      currency = n.currency, total_minor = n.total_minor, base_minor = n.base_minor, cost_minor = n.cost_minor,
      coupon_code = n.coupon_code, content_hash = n.content_hash, revised_at = greatest(o.revised_at, n.revised_at), updated_at = $1
    from numbered n where n.result = 'updated' and o.id = n.id
  ), confirmed as (
    update orders o set revised_at = n.revised_at
    from numbered n where n.result = 'unchanged' and o.id = n.id and n.revised_at > coalesce(o.revised_at, '-infinity')
  )
  insert into order_outcome (external_id, id, customer_id, previous_customer_id, result, fault)
  select external_id, id, owner_id, previous_customer_id, result, refusal from numbered`;

/** Whose summaries the batch may have moved: also those an order was taken from. */
export const gatherAffected = `
  insert into affected_customer (customer_id)
  select customer_id from order_outcome where result in ('created', 'updated')
  union
  select previous_customer_id from order_outcome where result = 'updated'`;

/** The limit leaves nobody out: it tells the planner how many there are, since nobody analyses temporary tables. */
export const affectedCustomers = (count: number): string =>
  `select customer_id from affected_customer limit ${count}`;

export const deleteReplacedItems = `
  delete from order_item i using order_outcome r where r.result = 'updated' and i.order_id = r.id`;

export const insertItems = (source: string): string => `
  with currencies as materialized (
    select * from unnest($1::text[], $2::numeric[]) as known (currency, scale)
  )
  insert into order_item (order_id, line, sku, name, quantity, unit_price, amount_minor, unit_cost)
  select r.id, row_number() over (partition by r.id order by ${itemText}), l.sku, l.name, l.quantity, l.unit_price,
    coalesce(l.amount_minor, round(l.quantity * l.unit_price * c.scale)), l.unit_cost
  from ${source} as l
  join order_outcome r on r.external_id = l.external_id and r.result in ('created', 'updated')
  join currencies c on c.currency = l.currency`;

/** Of every order that was not refused; those of unchanged ones are known. The refused are few, so that is the join. */
export const soldProducts = (source: string): string => `
  select distinct l.sku, l.name from ${source} as l
  where not exists (
    select from order_outcome r where r.external_id = l.external_id and r.result = 'rejected')`;

export const stagedCurrencies = (source: string): string => `select distinct currency from ${source} as l`;
export const stagedOrderKeys = `select external_id from staged_order`;
export const countOrderOutcomes = `select result, count(*)::int as rows from order_outcome group by result`;
export const listOrderOutcomes = `
  select external_id as "externalId", id, result, fault, customer_id as "customerId" from order_outcome`;
export const listRejectedOrders = `
  select external_id as "externalId", fault from order_outcome where result = 'rejected' order by external_id`;
