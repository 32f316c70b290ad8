/**
 * Where lines of orders wait to be upserted: one row per item, the order's own facts repeated on each. `Source` texts
 * below are this table, or any other relation or parenthesised select with the same columns and types, so that an
 * import that keeps its lines elsewhere need not copy them once more.
 *
 * | column                                              | null means                       |
 * |-----------------------------------------------------|----------------------------------|
 * | external_id text, kind text, status text            |                                  |
 * | ordered_at timestamptz, currency text               |                                  |
 * | customer_id bigint                                  | named by one of the next two     |
 * | customer_external_id text, customer_email text      | not named by it                  |
 * | coupon_code text                                    | none                             |
 * | revised_at timestamptz                              | not said: written if it differs  |
 * | sku text, quantity numeric(14,3), unit_price numeric(16,4) |                           |
 * | name text                                           | only the sku is known            |
 * | amount_minor bigint                                 | quantity × unit price, rounded   |
 * | unit_cost numeric(16,4), in the order's currency     | what the product costs by now    |
 *
 * Refunds bring negative quantities. Lines of one order may stand anywhere in the batch, in any order.
 */
export const lineColumns = [
  'external_id',
  'kind',
  'status',
  'ordered_at',
  'currency',
  'customer_id',
  'customer_external_id',
  'customer_email',
  'coupon_code',
  'revised_at',
  'sku',
  'name',
  'quantity',
  'unit_price',
  'amount_minor',
  'unit_cost',
] as const;

const lineShape = `
  external_id text, kind text, status text, ordered_at timestamptz, currency text,
  customer_id bigint, customer_external_id text, customer_email text, coupon_code text, revised_at timestamptz,
  sku text, name text, quantity numeric(14, 3), unit_price numeric(16, 4), amount_minor bigint,
  unit_cost numeric(16, 4)`;

export const openLines = `
  create temp table if not exists staged_order_line (${lineShape}) on commit delete rows;
  delete from staged_order_line`;

export const copyIntoLines = `copy staged_order_line (${lineColumns.join(', ')}) from stdin`;

export const stageLines = `
  insert into staged_order_line select * from jsonb_to_recordset($1::jsonb) as line (${lineShape})`;

/** One row per order of the batch, and what became of it; both live until the transaction ends. */
export const openOrders = `
  create temp table if not exists staged_order (
    external_id text, kind text, status text, ordered_at timestamptz, currency text,
    customer_id bigint, customer_external_id text, customer_email text, coupon_code text, revised_at timestamptz,
    total_minor numeric, base_minor numeric, cost_minor numeric, content_hash bytea, fault text,
    named_kind text, named_value text
  ) on commit delete rows;
  create temp table if not exists order_outcome (
    external_id text, id bigint, customer_id bigint, previous_customer_id bigint, result text not null, fault text
  ) on commit delete rows;
  create temp table if not exists affected_customer (customer_id bigint) on commit delete rows;
  delete from staged_order;
  delete from order_outcome;
  delete from affected_customer`;
