/** What a copy leaves empty: files, mail, keys, what only real deliveries need, and what no virtual day asks of. */
export const LEFT_EMPTY = [
  ...['migrations', 'user_session', 'login_attempt', 'api_key', 'scheduled_task'],
  ...['import_job', 'import_file_chunk', 'import_rejection', 'template_preview'],
  ...['mailbox_message', 'phone_message', 'message_claim'],
  ...['mail_provider', 'mail_breaker', 'mail_pace', 'webhook_host'],
  ...['duplicate_pair', 'customer_merge', 'purchase_change', 'rfm_scale'],
  ...['simulation', 'simulation_day'],
];

/** Tables of the shop with their columns, without those the database writes itself. */
export const TABLES = `
  select c.relname as name, array_agg(quote_ident(a.attname) order by a.attnum) as columns
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  where c.relkind = 'r'
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  group by c.relname
  order by c.relname`;

/** Identity columns of a schema, `$1`. */
export const IDENTITIES = `
  select c.relname as name, a.attname as "column"
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = $1
  join pg_attribute a on a.attrelid = c.oid and a.attidentity <> ''
  where c.relkind = 'r'`;

/** Sequences that belong to no column. */
export const SEQUENCES = `
  select c.relname as name from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  where c.relkind = 'S' and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('a', 'i', 'e'))`;

/** The shop's own functions, as they were written. */
export const FUNCTIONS = `
  select pg_get_functiondef(p.oid) as definition from pg_proc p
  join pg_namespace n on n.oid = p.pronamespace and n.nspname = 'public'
  where p.prokind = 'f' and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`;

export const TRIGGERS = `
  select pg_get_triggerdef(t.oid) as definition from pg_trigger t
  join pg_class c on c.oid = t.tgrelid
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  where not t.tgisinternal`;

const salted = (schema: string, key: string): string => `pg_catalog.hashtextextended('${schema}', ${key})`;
const shadow = (schema: string, name: string, types: string, returns: string, body: string): string =>
  `create function ${schema}.${name}(${types}) returns ${returns} language sql volatile as $$ ${body} $$`;

/**
 * Functions that stand before PostgreSQL's own where the search path names the schema first. Advisory locks are the whole
 * database's: a copy takes others than the shop, so that neither ever waits for, or skips, what the other holds. And
 * what the engine leaves to chance comes in one order, so that a simulation can be repeated.
 */
export function shadows(schema: string): string[] {
  const one = salted(schema, '$1');
  const two = salted(schema, '($1::bigint << 32) # $2::bigint');
  const locks = ['pg_advisory_xact_lock', 'pg_advisory_xact_lock_shared'].flatMap((name) => [
    shadow(schema, name, 'bigint', 'void', `select pg_catalog.${name}(${one})`),
    shadow(schema, name, 'int, int', 'void', `select pg_catalog.${name}(${two})`),
  ]);
  const attempt = 'pg_try_advisory_xact_lock';
  return [
    ...locks,
    shadow(schema, attempt, 'int, int', 'boolean', `select pg_catalog.${attempt}(${two})`),
    shadow(schema, 'random', '', 'double precision', 'select 0.5::double precision'),
  ];
}

/** So many customers by lot, the same ones for the same seed. `$1` how many or null, `$2` seed. */
export const sample = (schema: string): string => `
  insert into ${schema}.sampled_customer
  select id from public.customer order by hashint8extended(id, $2) limit $1`;

const ofSampled = (schema: string, column: string): string =>
  `${column} in (select id from ${schema}.sampled_customer)`;

/** Which rows of a table come along. */
export function rowsOf(schema: string, table: string, columns: readonly string[]): string {
  if (table === 'customer') return `where ${ofSampled(schema, 'id')}`;
  if (table === 'order_item')
    return `where order_id in (select id from public.orders where ${ofSampled(schema, 'customer_id')})`;
  if (table === 'enrolment_step')
    return `where enrolment_id in (select id from public.enrolment where ${ofSampled(schema, 'customer_id')})`;
  return columns.includes('customer_id')
    ? `where customer_id is null or ${ofSampled(schema, 'customer_id')}`
    : '';
}
