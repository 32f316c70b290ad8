/** Two runs never interleave, and a customer is not deleted in the middle of one. */
export const lockScores = `select pg_advisory_xact_lock(7140841)`;

/** Sorting and joining a million customers in memory instead of on disk halves the time of a run. */
export const giveMemory = `set local work_mem = '256MB'`;

/**
 * Where a customer stands: the value of all before them (who is not above zero adds nothing), and how many those are.
 * Ties go by id. $3 and $4 are what has to be reached for B and C, in minor units; $5–$7 how many customers stand before
 * major, ordinary and small. Who brings nothing is C and small wherever they stand.
 */
const classed = `
  select customer_id, value, position,
    case when value <= 0 then 'C' when before < $3::bigint then 'A' when before < $4::bigint then 'B' else 'C' end
      as class,
    case when value <= 0 then 'small' when position < $5::int then 'vip' when position < $6::int then 'major'
      when position < $7::int then 'ordinary' else 'small' end as tier
  from (
    select customer_id, value, row_number() over sorted - 1 as position,
      sum(greatest(value, 0)) over sorted - greatest(value, 0) as before
    from abc_base window sorted as (order by value desc, customer_id rows unbounded preceding)
  ) ranked`;

/** Writes a difference to what stands there: rows new, changed and gone, and the way of whoever moved. */
const write = `
  gone as (
    delete from abc_score s using difference d where s.customer_id = d.customer_id and d.to_class is null
  ), changed as (
    update abc_score s set class = d.to_class, tier = d.to_tier, value_minor = d.value, scored_at = $2
    from difference d where s.customer_id = d.customer_id and d.from_class is not null and d.to_class is not null
  ), added as (
    insert into abc_score (customer_id, class, tier, value_minor, scored_at)
    select customer_id, to_class, to_tier, value, $2 from difference where from_class is null order by customer_id
  ), moved as (
    insert into abc_change (customer_id, run_id, from_class, to_class, from_tier, to_tier, at)
    select customer_id, $1, from_class, to_class, from_tier, to_tier, $2
    from difference where (from_class, from_tier) is distinct from (to_class, to_tier) order by customer_id
  )`;

const compared = `
    select coalesce(n.customer_id, o.customer_id) as customer_id, n.value, o.class as from_class, n.class as to_class,
      o.tier as from_tier, n.tier as to_tier`;

const differs = `(n.class, n.tier, n.value) is distinct from (o.class, o.tier, o.value_minor)`;

/**
 * Classes the base and writes the difference. Answers with what the run tells of itself, one row for each class, tier
 * and hundredth of the customers in the order of their value: how many, what they bring, and the last of them.
 * $1 run, $2 instant, $8 how many are in the base.
 */
export const writeScores = `
  with classed as materialized (${classed}), difference as materialized (${compared}
    from classed n full join abc_score o on o.customer_id = n.customer_id
    where ${differs}
  ), ${write}, tally as (
    select class, tier, (position * 100 / $8::int)::int as hundredth, count(*)::int as customers,
      sum(value)::bigint as value, sum(greatest(value, 0))::bigint as positive, max(position) as last
    from classed group by 1, 2, 3
  )
  select t.class, t.tier, t.hundredth, t.customers, t.value as "valueMinor", t.positive as "positiveMinor",
    l.customer_id as "lastId", l.value as "lastMinor"
  from tally t join classed l on l.position = t.last
  order by t.last`;

/** The same for a few customers, against the cuts of the last full run. $1 null, $2 instant, $3 customers. */
export const writeSome = (base: string, classOf: string, tierOf: string): string => `
  with classed as (
    select customer_id, value, ${classOf} as class, ${tierOf} as tier from (${base}) b
  ), standing as (
    select * from abc_score where customer_id = any ($3::bigint[])
  ), difference as materialized (${compared}
    from classed n full join standing o on o.customer_id = n.customer_id
    where ${differs}
  ), ${write}
  select 1`;

/** Where a class ends among customers of one value, some of whom a lower class has. $1 classes, $2 their last values. */
export const splitTies = `
  select c.class, count(*)::int as customers
  from unnest($1::text[], $2::bigint[]) as c (class, value) join abc_score s on s.value_minor = c.value
  where c.value > 0
  group by c.class having bool_or(s.class > c.class) order by c.class`;

/** The last line of history there is: what comes after it is what moves from now on. */
export const lastChange = `
  select coalesce(pg_sequence_last_value(pg_get_serial_sequence('abc_change', 'id')::regclass), 0)::bigint as id`;

/** Who moved after a line of history, from where they stood to where they stand now. $1 the line. */
export const movesSince = `
  select from_class as "fromClass", to_class as "toClass", from_tier as "fromTier", to_tier as "toTier",
    count(*)::int as customers
  from (
    select (array_agg(from_class order by id))[1] as from_class, (array_agg(to_class order by id desc))[1] as to_class,
      (array_agg(from_tier order by id))[1] as from_tier, (array_agg(to_tier order by id desc))[1] as to_tier
    from abc_change where id > $1 group by customer_id
  ) m
  where (from_class, from_tier) is distinct from (to_class, to_tier)
  group by 1, 2, 3, 4 order by 1, 2, 3, 4`;
