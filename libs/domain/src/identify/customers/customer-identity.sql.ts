/**
 * Who each staged row is, decided before anything is written: so that all that a batch says of one customer can be put
 * together, and the same batch again finds the same customers and changes nothing.
 *
 * Three passes, strongest key first. A later pass also looks at what the rows of earlier passes claim: the keys of
 * customers that are yet to be made, and new keys of known ones in place of their old. So rows of one batch find each
 * other as rows of two batches would.
 */
export type IdentityKey = 'external_id' | 'email' | 'phone';

export const identityTables = `
  create temp table if not exists customer_identity (
    ordinal int not null, customer_id bigint, is_new boolean not null, fault text
  ) on commit delete rows;
  create temp table if not exists claimed_key (
    customer_id bigint not null, email text, phone text
  ) on commit delete rows;
  create index if not exists claimed_key_customer on claimed_key (customer_id);
  create index if not exists claimed_key_email on claimed_key (email);
  create index if not exists claimed_key_phone on claimed_key (phone);
  delete from customer_identity;
  delete from claimed_key`;

/** Which staged rows a pass takes. */
const passRows: Record<IdentityKey, string> = {
  external_id: 'known_id is null and conflict is null and external_id is not null',
  email: 'known_id is null and conflict is null and external_id is null and email is not null',
  phone:
    'known_id is null and conflict is null and external_id is null and email is null and phone is not null',
};

/** Most batches need one pass only. */
export const countPasses = `
  select count(*) filter (where ${passRows.external_id})::int as external_id,
    count(*) filter (where ${passRows.email})::int as email,
    count(*) filter (where ${passRows.phone})::int as phone,
    count(*) filter (where known_id is not null or conflict)::int as settled, count(*)::int as rows
  from staged_customer`;

/** How many rows there are, how many bring keys of other platforms, and whether anybody has a further key at all. */
export const countStaged = `
  select count(*)::int as rows, count(keys)::int as keys, exists (select from identity_key) as "furtherKeys"
  from staged_customer`;

const candidates = (ids: string): string =>
  `(select min(who.id) as id, count(*) as n from (${ids}) as who (id))`;
const nobody = '(select null::bigint as id, 0::bigint as n)';

/**
 * Customers a group of rows may be, by its own key and by weaker ones. A weaker key joins only where no stronger one
 * contradicts it: two people who share a phone but not an address stay two. Conditions on what an earlier key has found
 * stand inside, so that then nothing is looked up.
 */
const passMatches: Record<IdentityKey, { known: string; byEmail: string; byPhone: string }> = {
  external_id: {
    known: candidates('select id from customer c where c.external_id = g.external_id'),
    byEmail: candidates(`
      select id from customer c where known.n = 0 and c.external_id is null and c.email = g.email`),
    byPhone: candidates(`
      select id from customer c where known.n = 0 and by_email.n = 0 and c.external_id is null
        and c.phone = g.phone and (c.email is null or g.email is null)`),
  },
  email: {
    known: nobody,
    byEmail: candidates(`
      select id from customer c where c.email = g.email
        and not exists (select from claimed_key k where k.customer_id = c.id and k.email <> g.email)
      union
      select customer_id from claimed_key k where k.email = g.email`),
    byPhone: candidates(`
      select id from customer c where by_email.n = 0 and c.email is null and c.phone = g.phone and not exists (
        select from claimed_key k where k.customer_id = c.id and (k.email is not null or k.phone <> g.phone))
      union
      select customer_id from claimed_key k where by_email.n = 0 and k.email is null and k.phone = g.phone
        and not exists (select from customer c where c.id = k.customer_id and c.email is not null)`),
  },
  phone: {
    known: nobody,
    byEmail: nobody,
    byPhone: candidates(`
      select id from customer c where c.phone = g.phone
        and not exists (select from claimed_key k where k.customer_id = c.id and k.phone <> g.phone)
      union
      select customer_id from claimed_key k where k.phone = g.phone`),
  },
};

/** Of rows that name the same customer, what the latest row that says anything about a column says. */
export const latest = (column: string, given = column): string =>
  `(array_agg(${column} order by ordinal desc) filter (where ${given} is not null))[1] as ${column}`;

const claimKeys = `
    insert into claimed_key (customer_id, email, phone)
    select customer_id, email, phone from resolved where customer_id is not null`;

/** What the rows of a group say of weaker keys. */
const weakerKeys: Record<IdentityKey, string> = {
  external_id: `, ${latest('email')}, ${latest('phone')}`,
  email: `, ${latest('phone')}`,
  phone: '',
};

/**
 * One pass. Of several groups that would adopt the same customer the first one does, the others are new customers; new
 * ones get their ids here. `claim` writes down the group's keys for a later pass.
 *
 * The planner takes `= 1` on a count for rare; `< 2` keeps it from nested loops over large batches.
 */
export const identify = (key: IdentityKey, claim: boolean): string => `
  with groups as (
    select ${key}, min(ordinal) as ordinal${weakerKeys[key]}
    from staged_customer where ${passRows[key]} group by ${key}
  ), matched as (
    select g.*, coalesce(known.id, by_email.id, by_phone.id) as found_id,
      known.n + by_email.n + by_phone.n as candidates
    from groups g
    cross join lateral ${passMatches[key].known} as known
    cross join lateral ${passMatches[key].byEmail} as by_email
    cross join lateral ${passMatches[key].byPhone} as by_phone
  ), adoptions as (
    select found_id, min(ordinal) as ordinal from matched
    where candidates < 2 and found_id is not null group by found_id
  ), resolved as materialized (
    select m.*, a.found_id is null as is_new,
      case when m.candidates < 2 then coalesce(a.found_id, nextval('customer_id_seq')) end as customer_id
    from matched m left join adoptions a on a.found_id = m.found_id and a.ordinal = m.ordinal
  )${claim ? `, claims as (${claimKeys})` : ''}
  insert into customer_identity (ordinal, customer_id, is_new, fault)
  select s.ordinal, r.customer_id, r.is_new, case when r.customer_id is null then 'customer-ambiguous' end
  from (select * from staged_customer where ${passRows[key]}) as s join resolved r using (${key})`;

export const identifyNameless = `
  insert into customer_identity (ordinal, is_new, fault)
  select ordinal, false, 'no-identity' from staged_customer
  where known_id is null and conflict is null and external_id is null and email is null and phone is null`;

/** What is locked, so that two batches that bring the same new key wait for each other. */
export const stagedKeys = `
  select external_id from staged_customer union all
  select email from staged_customer union all
  select phone from staged_customer union all
  select value from staged_customer, jsonb_each_text(keys) where keys is not null`;
