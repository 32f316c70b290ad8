/**
 * Merges values into one customer's attributes: only what differs is written and logged, a null takes an attribute
 * away. $1 customer, $2 values, $3 business time, $4 source, $5 source id.
 */
export const writeAttributes = `
  with customer_before as (
    select id, attributes from customer where id = $1 for update
  ), facts as (
    select fact.key, nullif(fact.value, 'null') as value
    from customer_before, jsonb_each($2::jsonb) as fact
    where nullif(fact.value, 'null') is distinct from attributes -> fact.key
  ), updated as (
    update customer set attributes = jsonb_strip_nulls(attributes || $2::jsonb), updated_at = $3
    where id = $1 and exists (select from facts)
  ), logged as (
    insert into attribute_change (customer_id, attribute, value, source, source_id, at)
    select $1, key, value, $4, $5, $3 from facts
  )
  select (select count(*)::int from customer_before) as found, (select count(*)::int from facts) as changed`;
