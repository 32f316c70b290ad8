/*
 * Rows of a staging table that name a customer who is known already: by number, else by e-mail, else by phone. The
 * table has the columns `line`, `external_id`, `email`, `phone`, `customer_id`, `fault`. A row with a number is its
 * owner's or nobody's: whoever shares the address is somebody else.
 */

type Column = 'external_id' | 'email' | 'phone';

const open = `s.customer_id is null and s.fault is null`;
const unnumbered = `${open} and s.external_id is null`;

/** Several customers may share an address; then the row names none of them. */
const byOwn = (table: string, column: Column, only: string): string => `
  update ${table} s set customer_id = case when named.n = 1 then named.id end,
    fault = case when named.n > 1 then 'customer-ambiguous' end
  from (
    select ${column} as value, min(id) as id, count(*) as n from customer
    where ${column} in (select s.${column} from ${table} s where ${only}) group by ${column}
  ) as named
  where named.value = s.${column} and ${only}`;

/** A key beside those in the customer's own row: of a record merged into theirs, or added by hand. */
const byFurther = (table: string, column: Column, only: string): string => `
  update ${table} s set customer_id = k.customer_id
  from identity_key k where k.kind = '${column}' and k.value = s.${column} and ${only}`;

/** The statements that say whose each row is, in this order; what is left has the fault `customer-not-found`. */
export const nameRows = (table: string): string[] => [
  byOwn(table, 'external_id', open),
  byFurther(table, 'external_id', open),
  byOwn(table, 'email', unnumbered),
  byFurther(table, 'email', unnumbered),
  byOwn(table, 'phone', unnumbered),
  byFurther(table, 'phone', unnumbered),
  `update ${table} s set fault = 'customer-not-found' where ${open}`,
];
