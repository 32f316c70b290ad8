import { catalogueAttributes } from './attributes.sql.js';
import { latest } from './customer-identity.sql.js';
import {
  birthdayColumns,
  relationshipColumns,
  textColumns,
  type ValueColumn,
  valueColumns,
} from './customer-staging.sql.js';

const list = <T extends string>(columns: readonly T[], of: (column: T) => string): string =>
  columns.map(of).join(', ');
const camel = (column: string): string =>
  column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

const latestTags = `
  string_to_array((array_agg(array_to_string(tags, e'\\x1f') order by ordinal desc)
    filter (where tags is not null))[1], e'\\x1f') as tags`;

/** The typed columns of a row as one JSON object without nulls, for the log of changes. */
const asJson = (row: string): string => `
  jsonb_strip_nulls(jsonb_build_object(
    ${list([...textColumns, ...relationshipColumns], (column) => `'${camel(column)}', ${row}.${column}`)},
    'tags', ${row}.tags,
    'birthday', case when ${row}.birthday_calendar is not null then jsonb_build_object(
      'calendar', ${row}.birthday_calendar, 'year', ${row}.birthday_year, 'month', ${row}.birthday_month,
      'day', ${row}.birthday_day, 'leapMonth', ${row}.birthday_leap_month) end))`;

/** A column of customer `c` after row `n` has been written into it. */
function after(column: ValueColumn): string {
  if (column === 'attributes') return `jsonb_strip_nulls(c.attributes || coalesce(n.attributes, '{}'))`;
  if (column.startsWith('birthday'))
    return `case when n.birthday_calendar is null then c.${column} else n.${column} end`;
  return `coalesce(n.${column}, c.${column})`;
}

/** A new customer's column; what the table may not leave empty has its default here. */
function initial(column: ValueColumn): string {
  if (column === 'kind') return `coalesce(kind, 'individual')`;
  if (column === 'attributes') return `jsonb_strip_nulls(coalesce(attributes, '{}'))`;
  if (column === 'tags') return `coalesce(tags, '{}')`;
  if (column === 'arrears_minor') return 'coalesce(arrears_minor, 0)';
  if (column === 'birthday_leap_month') return 'coalesce(birthday_leap_month, false)';
  return column;
}

/** All that the identified rows say of one customer as one row; of several values the last one holds. */
const mergedRows = `
  incoming as (
    select s.*, i.customer_id, bool_or(i.is_new) over same as is_new, count(*) over same as copies
    from staged_customer s join customer_identity i using (ordinal) where i.customer_id is not null
    window same as (partition by i.customer_id)
  ), merged_attributes as (
    select customer_id, jsonb_object_agg(entry.key, entry.value order by ordinal) as attributes
    from incoming, jsonb_each(attributes) as entry where copies > 1 group by customer_id
  ), merged as (
    select customer_id, is_new, ordinal, ${valueColumns.join(', ')} from incoming where copies < 2
    union all
    select customer_id, is_new, ordinal, ${list([...textColumns, ...birthdayColumns], (column) => column)},
      merged_attributes.attributes, tags, ${relationshipColumns.join(', ')}
    from (
      select customer_id, is_new, max(ordinal) as ordinal, ${list(textColumns, (column) => latest(column))},
        ${list(birthdayColumns, (column) => latest(column, 'birthday_calendar'))}, ${latestTags},
        ${list(relationshipColumns, (column) => latest(column))}
      from incoming where copies > 1 group by customer_id, is_new
    ) as same left join merged_attributes using (customer_id)
  )`;

/** Whether row `n` says anything of customer `c` that is not known. */
const differs = `
  (${list(valueColumns, (column) => after(column))}) is distinct from (${list(valueColumns, (column) => `c.${column}`)})`;

/** What becomes of each row; needs `merged` and `changed`. */
const noteOutcomes = `
  insert into customer_outcome (ordinal, customer_id, result, fault)
  select i.ordinal, i.customer_id, case
      when i.customer_id is null then 'rejected'
      when m.ordinal is null then 'unchanged'
      when m.is_new then 'created'
      when changed.ordinal is null then 'unchanged'
      else 'updated'
    end, i.fault
  from customer_identity i left join merged m using (ordinal) left join changed using (ordinal)`;

/**
 * Writes what the identified rows say: one statement, whatever the batch.
 *
 * - `changed`: only what differs is locked and written, so the same batch again writes nothing. The lock lets orders of
 *   the customer through, and is taken in id order, so that two batches do not wait for each other in a circle.
 * - new customers have their ids already, so that log and outcome need no second look at the table.
 *
 * Parameters: $1 business time, $2 source, $3 source id.
 */
export const writeCustomers = `
  with ${mergedRows}, newcomers as (
    select * from merged where is_new
  ), changed as (
    select n.*, ${asJson('c')} as json_before, c.attributes as attributes_before
    from merged n join customer c on c.id = n.customer_id
    where not n.is_new and ${differs}
    order by c.id for no key update of c
  ), updated as (
    update customer c set ${list(valueColumns, (column) => `${column} = ${after(column)}`)}, updated_at = $1
    from changed n where c.id = n.customer_id
  ), created as (
    insert into customer (id, ${valueColumns.join(', ')}, created_at, updated_at) overriding system value
    select customer_id, ${list(valueColumns, (column) => initial(column))}, $1, $1 from newcomers
  ), attribute_facts as (
    select n.customer_id, fact.key, fact.value from changed n, jsonb_each(n.attributes) as fact
    where nullif(fact.value, 'null') is distinct from n.attributes_before -> fact.key
    union all
    select customer_id, fact.key, fact.value from newcomers, jsonb_each(attributes) as fact where fact.value <> 'null'
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
  )
  ${noteOutcomes}`;

/** The same outcomes without writing any customer. Those that would be made have the ids they might get. */
export const planCustomers = `
  with ${mergedRows}, changed as (
    select n.ordinal from merged n join customer c on c.id = n.customer_id where not n.is_new and ${differs}
  )
  ${noteOutcomes}`;

export const changedCustomers = `
  select customer_id from customer_outcome where result in ('created', 'updated')`;

export const countOutcomes = `select result, count(*)::int as rows from customer_outcome group by result`;

export const listOutcomes = `
  select ordinal, customer_id as id, result, fault from customer_outcome order by ordinal`;

/**
 * Customers of the batch who are known by a number and share an e-mail or phone with somebody of another number, in the
 * batch or before it: they are not merged by themselves. Once the batch is written, all of them are customers.
 */
const sharingWith = (others: string[]): string => `
  select count(distinct external_id)::int as sharing from (${others
    .flatMap((other) =>
      ['email', 'phone'].map(
        (key) => `
    select s.external_id from staged_customer s
    join ${other} o on o.${key} = s.${key} and o.external_id <> s.external_id`,
      ),
    )
    .join(' union all ')}
  ) as shared`;
export const countSharing = {
  planned: sharingWith(['customer', 'staged_customer']),
  written: sharingWith(['customer']),
};

export const listRejected = `
  select ordinal, fault from customer_outcome where result = 'rejected' order by ordinal`;
