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
 * Merges values into the attributes of customers: only what differs is written and logged, a null takes an attribute
 * away. One row: how many customers there are, and the ids of those with whom something changed. $1 customers, $2 values,
 * $3 business time, $4 source, $5 source id.
 */
export const writeAttributes = `
  with customer_before as materialized (
    select id, attributes from customer where id = any ($1::bigint[]) order by id for no key update
  ), facts as materialized (
    select b.id, fact.key, fact.value
    from customer_before b, jsonb_each($2::jsonb) as fact
    where nullif(fact.value, 'null') is distinct from b.attributes -> fact.key
  ), updated as (
    update customer c set attributes = jsonb_strip_nulls(c.attributes || $2::jsonb), updated_at = $3
    from (select distinct id from facts) f where c.id = f.id
  ), logged as (
    insert into attribute_change (customer_id, attribute, value, source, source_id, at)
    select id, key, nullif(value, 'null'), $4, $5, $3 from facts order by id, key
  ), catalogued as (
    ${catalogueAttributes('select key, value from facts', '$3')}
  )
  select (select count(*)::int from customer_before) as found,
    (select coalesce(jsonb_agg(distinct id), '[]') from facts) as changed`;

/**
 * Gives customers a tag, or takes it away; logged where it was otherwise. One row: whom that changed. $1 customers,
 * $2 tag, $3 whether they have it from now on, $4 business time, $5 source, $6 source id.
 */
export const writeTag = `
  with differing as materialized (
    select id, case when $3::boolean then array_append(tags, $2::text) else array_remove(tags, $2::text) end as tags
    from customer
    where id = any ($1::bigint[]) and ($2::text = any (tags)) <> $3::boolean
    order by id for no key update
  ), updated as (
    update customer c set tags = d.tags, updated_at = $4 from differing d where c.id = d.id
  ), logged as (
    insert into attribute_change (customer_id, attribute, value, source, source_id, at)
    select id, 'tags', to_jsonb(tags), $5, $6, $4 from differing order by id
  )
  select coalesce(jsonb_agg(id order by id), '[]') as changed from differing`;

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
