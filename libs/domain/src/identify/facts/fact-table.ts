/** A table of facts about customers that come by an external id, or without one and then always as a new one. */
export interface FactTable {
  name: 'opportunity' | 'contact_entry' | 'customer_expense';
  /** What a row says, with the SQL type of each. */
  columns: Readonly<Record<string, string>>;
  /** What is noted only when the row is made. */
  noted?: Readonly<Record<string, string>>;
  keepsUpdates: boolean;
}

const list = (columns: string[], of: (column: string) => string): string => columns.map(of).join(', ');

/** Whose the rows are. $1 JSON of ordinal, id, external_id, email. */
export const resolveCustomers = `
  select r.ordinal, coalesce(by_id.id, by_external_id.id, by_email.id) as "customerId",
    case
      when by_email.n > 1 then 'customer-ambiguous'
      when coalesce(by_id.id, by_external_id.id, by_email.id) is null then 'customer-not-found'
    end as fault
  from jsonb_to_recordset($1::jsonb) as r (ordinal int, id bigint, external_id text, email text)
  left join customer by_id on by_id.id = r.id
  left join customer by_external_id on r.id is null and by_external_id.external_id = r.external_id
  left join lateral (
    select min(id) as id, count(*) as n from customer
    where r.id is null and r.external_id is null and email = r.email
  ) as by_email on true`;

/**
 * Writes rows whose customers are known; what was said under an external id before is replaced. Only differences are
 * written. $1 rows as JSON, one of each external id, $2 business time.
 */
export const upsertFacts = ({ name, columns, noted = {}, keepsUpdates }: FactTable): string => {
  const said = ['customer_id', ...Object.keys(columns)];
  const made = [...said, ...Object.keys(noted)];
  const types = Object.entries({ customer_id: 'bigint', ...columns, ...noted });
  const updated = keepsUpdates ? ', updated_at' : '';
  return `
  with incoming as (
    select r.*, k.id as known_id, k.customer_id as previous_customer_id,
      case
        when k.id is null then 'created'
        when (${list(said, (column) => `r.${column}`)}) is distinct from (${list(said, (column) => `k.${column}`)})
          then 'updated'
        else 'unchanged'
      end as result
    from jsonb_to_recordset($1::jsonb) as r
      (ordinal int, external_id text, ${types.map(([column, type]) => `${column} ${type}`).join(', ')})
    left join ${name} k on k.external_id = r.external_id
    order by r.ordinal
  ), numbered as materialized (
    select *, coalesce(known_id, nextval('${name}_id_seq')) as fact_id from incoming
  ), created as (
    insert into ${name} (id, external_id, ${made.join(', ')}, created_at${updated}) overriding system value
    select fact_id, external_id, ${made.join(', ')}, $2::timestamptz${keepsUpdates ? ', $2::timestamptz' : ''}
    from numbered where result = 'created'
  ), changed as (
    update ${name} k set ${list(said, (column) => `${column} = n.${column}`)}${keepsUpdates ? ', updated_at = $2' : ''}
    from numbered n where n.result = 'updated' and k.id = n.fact_id
  )
  select ordinal, fact_id as id, result, customer_id as "customerId", previous_customer_id as "previousCustomerId"
  from numbered`;
};
