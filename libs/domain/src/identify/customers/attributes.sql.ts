/**
 * Notes attributes that some customer is given for the first time; an attribute that holds values of two types is text.
 * Known ones are left out before the insert, so that batches do not wait for each other over the catalogue.
 *
 * @param facts a select of (key, value jsonb); at: the parameter that holds the time.
 */
export const catalogueAttributes = (facts: string, at: string): string => `
  insert into attribute as a (name, type, first_seen_at)
  select key, case when min(type) = max(type) then min(type) else 'text' end, ${at}
  from (
    select key, case jsonb_typeof(value) when 'string' then 'text' when 'array' then 'list' else jsonb_typeof(value) end as type
    from (${facts}) as fact where value <> 'null'
  ) as seen
  where not exists (select from attribute k where k.name = seen.key and k.type in (seen.type, 'text'))
  group by key order by key
  on conflict (name) do update set type = 'text' where a.type <> excluded.type`;

/**
 * Merges values into one customer's attributes: only what differs is written and logged, a null takes an attribute
 * away. $1 customer, $2 values, $3 business time, $4 source, $5 source id.
 */
export const writeAttributes = `
  with customer_before as (
    select id, attributes from customer where id = $1 for no key update
  ), facts as (
    select fact.key, fact.value
    from customer_before, jsonb_each($2::jsonb) as fact
    where nullif(fact.value, 'null') is distinct from attributes -> fact.key
  ), updated as (
    update customer set attributes = jsonb_strip_nulls(attributes || $2::jsonb), updated_at = $3
    where id = $1 and exists (select from facts)
  ), logged as (
    insert into attribute_change (customer_id, attribute, value, source, source_id, at)
    select $1, key, nullif(value, 'null'), $4, $5, $3 from facts
  ), catalogued as (
    ${catalogueAttributes('select key, value from facts', '$3')}
  )
  select (select count(*)::int from customer_before) as found, (select count(*)::int from facts) as changed`;

/** Writes down changes of a customer's own columns. $1 customer, $2 new values, $3 time, $4 source, $5 source id. */
export const logChanges = `
  insert into attribute_change (customer_id, attribute, value, source, source_id, at)
  select $1, key, nullif(value, 'null'), $4, $5, $3 from jsonb_each($2::jsonb)`;

/**
 * The catalogue with the commonest values of each attribute among the customers that came last: enough to choose from
 * in a form, and a bounded look however many customers there are.
 */
export const listAttributes = `
  with recent as (
    select attributes from customer order by created_at desc, id desc limit 5000
  ), held as (
    select entry.key as name, value.text, count(*) as customers
    from recent, jsonb_each(recent.attributes) as entry
    cross join lateral (
      select jsonb_array_elements_text(entry.value) as text where jsonb_typeof(entry.value) = 'array'
      union all
      select entry.value #>> '{}' where jsonb_typeof(entry.value) <> 'array'
    ) as value
    where length(value.text) <= 60
    group by entry.key, value.text
  ), ranked as (
    select *, row_number() over (partition by name order by customers desc, text) as place from held
  )
  select a.name, a.type, coalesce(array_agg(r.text order by r.place) filter (where r.text is not null), '{}') as values
  from attribute a left join ranked r on r.name = a.name and r.place <= 20
  group by a.name, a.type order by a.name`;

export const changesOfCustomer = `
  select attribute, value, source, source_id as "sourceId", at
  from attribute_change where customer_id = $1 order by at desc, id desc limit $2`;
