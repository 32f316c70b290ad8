import { catalogueAttributes } from './attributes.sql.js';
import { birthdayColumns, textColumns, valueColumns } from './customer-staging.sql.js';

const list = (columns: readonly string[], of: (column: string) => string, glue = ', '): string =>
  columns.map(of).join(glue);
const camel = (column: string): string =>
  column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Of rows that name the same customer, what the latest row that says anything about a column says. */
const latest = (column: string, given = column): string =>
  `(array_agg(${column} order by ordinal desc) filter (where ${given} is not null))[1] as ${column}`;
const latestTags = `
  string_to_array((array_agg(array_to_string(tags, e'\\x1f') order by ordinal desc)
    filter (where tags is not null))[1], e'\\x1f') as tags`;

/** The typed columns of a row as one JSON object without nulls, for the log of changes. */
const asJson = (row: string): string => `
  jsonb_strip_nulls(jsonb_build_object(
    ${list(textColumns, (column) => `'${camel(column)}', ${row}.${column}`)},
    'tags', ${row}.tags,
    'birthday', case when ${row}.birthday_calendar is not null then jsonb_build_object(
      'calendar', ${row}.birthday_calendar, 'year', ${row}.birthday_year, 'month', ${row}.birthday_month,
      'day', ${row}.birthday_day, 'leapMonth', ${row}.birthday_leap_month) end))`;

/** A column of customer `c` after row `n` has been written into it. */
function after(column: (typeof valueColumns)[number]): string {
  if (column === 'attributes') return `jsonb_strip_nulls(c.attributes || coalesce(n.attributes, '{}'))`;
  if (column.startsWith('birthday'))
    return `case when n.birthday_calendar is null then c.${column} else n.${column} end`;
  return `coalesce(n.${column}, c.${column})`;
}

/** A new customer's column; what the table may not leave empty has its default here. */
function initial(column: (typeof valueColumns)[number]): string {
  if (column === 'kind') return `coalesce(kind, 'individual')`;
  if (column === 'attributes') return `jsonb_strip_nulls(coalesce(attributes, '{}'))`;
  if (column === 'tags') return `coalesce(tags, '{}')`;
  if (column === 'birthday_leap_month') return 'coalesce(birthday_leap_month, false)';
  return column;
}

type Key = 'external_id' | 'email' | 'phone';

/** Which staged rows a pass takes. */
const passRows: Record<Key, string> = {
  external_id: 'external_id is not null',
  email: 'external_id is null and email is not null',
  phone: 'external_id is null and email is null and phone is not null',
};

const nobody = '(select null::bigint as id, 0::bigint as n)';
const candidates = (condition: string): string =>
  `(select min(c.id) as id, count(*) as n from customer c where ${condition})`;

/**
 * Who a row may be, by its strongest key and then by weaker ones. A weaker key joins a row to a customer only where no
 * stronger one contradicts it: two people who share a phone but not an address stay two, and so a second import finds
 * what the first one made. The conditions stand inside, so that what an earlier key has found costs no look-up.
 */
const passMatches: Record<Key, { known: string; byEmail: string; byPhone: string }> = {
  external_id: {
    known: candidates('c.external_id = m.external_id'),
    byEmail: candidates('known.n = 0 and c.external_id is null and c.email = m.email'),
    byPhone: candidates(`known.n = 0 and by_email.n = 0 and c.external_id is null and c.phone = m.phone
      and (c.email is null or m.email is null)`),
  },
  email: {
    known: nobody,
    byEmail: candidates('c.email = m.email'),
    byPhone: candidates('by_email.n = 0 and c.email is null and c.phone = m.phone'),
  },
  phone: { known: nobody, byEmail: nobody, byPhone: candidates('c.phone = m.phone') },
};

/**
 * Upserts the staged rows whose strongest key is `key`. Three passes, strongest key first, each one statement: a
 * later pass sees what an earlier one made, so rows of one batch find each other as rows of two batches would.
 *
 * - `merged`: rows of the same key become one; of several values the last one holds.
 * - `claimed`: of several rows that would adopt the same customer the first one does, the others are new customers.
 * - `changed`: only what differs is locked and written, so the same batch again writes nothing.
 * - ids of new customers are drawn beforehand, so that log and outcome need no second look at the table.
 *
 * The planner takes `= 1` on a count for rare; `< 2` keeps it from nested loops over large batches.
 *
 * Parameters: $1 business time, $2 source, $3 source id.
 */
export const upsertPass = (key: Key): string => `
  with incoming as (
    select *, count(*) over (partition by ${key}) as copies from staged_customer where ${passRows[key]}
  ), merged_attributes as (
    select ${key} as key, jsonb_object_agg(entry.key, entry.value order by ordinal) as attributes
    from incoming, jsonb_each(attributes) as entry where copies > 1 group by ${key}
  ), merged as (
    select ordinal, ${valueColumns.join(', ')} from incoming where copies < 2
    union all
    select same.ordinal, ${list([...textColumns, ...birthdayColumns], (column) => `same.${column}`)},
      merged_attributes.attributes, same.tags
    from (
      select max(ordinal) as ordinal, ${key} as key, ${list(textColumns, (column) => latest(column))},
        ${list(birthdayColumns, (column) => latest(column, 'birthday_calendar'))}, ${latestTags}
      from incoming where copies > 1 group by ${key}
    ) as same left join merged_attributes using (key)
  ), matched as (
    select m.*, coalesce(known.id, by_email.id, by_phone.id) as found_id,
      known.n + by_email.n + by_phone.n as candidates
    from merged m
    cross join lateral ${passMatches[key].known} as known
    cross join lateral ${passMatches[key].byEmail} as by_email
    cross join lateral ${passMatches[key].byPhone} as by_phone
  ), claims as (
    select found_id, min(ordinal) as ordinal from matched where candidates < 2 and found_id is not null group by found_id
  ), claimed as (
    select m.*, claims.found_id as customer_id
    from matched m left join claims on claims.found_id = m.found_id and claims.ordinal = m.ordinal
    where m.candidates < 2
  ), newcomers as (
    select nextval('customer_id_seq') as id, * from claimed where customer_id is null
  ), changed as (
    select n.*, ${asJson('c')} as json_before, c.attributes as attributes_before
    from claimed n join customer c on c.id = n.customer_id
    where (${list(valueColumns, (column) => after(column as never))})
      is distinct from (${list(valueColumns, (column) => `c.${column}`)})
    for update of c
  ), updated as (
    update customer c set ${list(valueColumns, (column) => `${column} = ${after(column as never)}`)}, updated_at = $1
    from changed n where c.id = n.customer_id
  ), created as (
    insert into customer (id, ${valueColumns.join(', ')}, created_at, updated_at) overriding system value
    select id, ${list(valueColumns, (column) => initial(column as never))}, $1, $1 from newcomers
  ), attribute_facts as (
    select n.customer_id, fact.key, fact.value from changed n, jsonb_each(n.attributes) as fact
    where nullif(fact.value, 'null') is distinct from n.attributes_before -> fact.key
    union all
    select id, fact.key, fact.value from newcomers, jsonb_each(attributes) as fact where fact.value <> 'null'
  ), facts as (
    select customer_id, key, value from attribute_facts
    union all
    select n.customer_id, fact.key, fact.value from changed n, jsonb_each(${asJson('n')}) as fact
    where fact.value is distinct from n.json_before -> fact.key
  ), logged as (
    insert into attribute_change (customer_id, attribute, value, source, source_id, at)
    select customer_id, key, nullif(value, 'null'), $2, $3, $1 from facts
  ), catalogued as (
    ${catalogueAttributes('select key, value from attribute_facts', '$1')}
  ), outcomes as (
    select ordinal, ${key} as key, id, 'created' as result, null as fault from newcomers
    union all
    select n.ordinal, n.${key}, n.customer_id, case when changed.ordinal is null then 'unchanged' else 'updated' end, null
    from claimed n left join changed using (ordinal) where n.customer_id is not null
    union all
    select ordinal, ${key}, null, 'rejected', 'customer-ambiguous' from matched where candidates > 1
  )
  insert into customer_outcome (ordinal, customer_id, result, fault)
  select i.ordinal, o.id, case when i.ordinal = o.ordinal or o.fault is not null then o.result else 'unchanged' end, o.fault
  from incoming i join outcomes o on o.key = i.${key}`;

export const rejectNameless = `
  insert into customer_outcome (ordinal, result, fault)
  select ordinal, 'rejected', 'no-identity' from staged_customer
  where external_id is null and email is null and phone is null`;

/** How many rows each pass has to do: most batches need one pass only. */
export const countPasses = `
  select count(*) filter (where ${passRows.external_id})::int as external_id,
    count(*) filter (where ${passRows.email})::int as email,
    count(*) filter (where ${passRows.phone})::int as phone, count(*)::int as rows
  from staged_customer`;

export const stagedKeys = `
  select external_id from staged_customer union all
  select email from staged_customer union all
  select phone from staged_customer`;

export const changedCustomers = `
  select customer_id from customer_outcome where result in ('created', 'updated')`;

export const countOutcomes = `select result, count(*)::int as rows from customer_outcome group by result`;

export const listOutcomes = `
  select ordinal, customer_id as id, result, fault from customer_outcome order by ordinal`;

export const listRejected = `
  select ordinal, fault from customer_outcome where result = 'rejected' order by ordinal`;
