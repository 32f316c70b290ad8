/*
 * Rows that name a customer by a key beside those in the customer's own row: one of a record that was merged into
 * theirs, one that was added by hand, one of another platform (`keys`). They are looked at before all others, and only
 * where there is such a key at all. The priority is the same as everywhere: external id, platform keys, e-mail, phone.
 */

/** Columns of the staging table beside what a row brings: other keys of the person, and who they were found to be. */
export const furtherShape = `keys jsonb, known_id bigint, conflict boolean`;

const other = (column: string): string => `
  not exists (select from customer c where c.${column} = s.${column} and c.id <> k.customer_id)`;

/** Whom further keys name; an address that is another customer's first one names that one. */
export const recogniseFurther = `
  update staged_customer s
  set known_id = named.customer_id, external_id = case when named.strength = 1 then null else s.external_id end
  from (
    select distinct on (ordinal) ordinal, customer_id, strength from (
      select s.ordinal, k.customer_id, 1 as strength
      from staged_customer s join identity_key k on k.kind = 'external_id' and k.value = s.external_id
      union all
      select s.ordinal, k.customer_id, 2
      from staged_customer s cross join lateral jsonb_each_text(s.keys) as given
      join identity_key k on k.kind = given.key and k.value = given.value
      join customer c on c.id = k.customer_id
      where s.keys is not null and (s.external_id is null or (
        c.external_id is null and not exists (select from customer own where own.external_id = s.external_id)))
      union all
      select s.ordinal, k.customer_id, 3
      from staged_customer s join identity_key k on k.kind = 'email' and k.value = s.email
      where s.external_id is null and ${other('email')}
      union all
      select s.ordinal, k.customer_id, 4
      from staged_customer s join identity_key k on k.kind = 'phone' and k.value = s.phone
      where s.external_id is null and s.email is null and ${other('phone')}
    ) as every order by ordinal, strength, customer_id
  ) as named
  where s.ordinal = named.ordinal`;

/** A further address of the very customer says nothing new: it does not take the place of their first one. */
const silence = (column: 'email' | 'phone'): string => `
  update staged_customer s set ${column} = null
  from identity_key k join customer c on c.id = k.customer_id
  where k.kind = '${column}' and k.value = s.${column} and c.${column} is not null
    and (s.known_id = c.id or s.external_id = c.external_id)`;
export const silenceEmails = silence('email');
export const silencePhones = silence('phone');

/** A row that says of a customer with an external id that they are another one with an external id. */
export const findConflicts = `
  update staged_customer s set conflict = true
  from (
    select s.ordinal from staged_customer s cross join lateral jsonb_each_text(s.keys) as given
    join identity_key k on k.kind = given.key and k.value = given.value
    left join customer named on named.external_id = s.external_id
    where s.keys is not null and k.customer_id <> coalesce(s.known_id, named.id, 0)
      and (s.external_id is not null or s.known_id is not null)
  ) as two
  where s.ordinal = two.ordinal`;

/** Keys the written rows bring. What somebody else has got in the meantime stays theirs. $1 time, $2 source. */
export const keepKeys = `
  insert into identity_key (kind, value, customer_id, source, added_at)
  select distinct on (given.key, given.value) given.key, given.value, o.customer_id, $2, $1::timestamptz
  from staged_customer s join customer_outcome o using (ordinal)
  cross join lateral jsonb_each_text(s.keys) as given
  where s.keys is not null and o.result <> 'rejected'
  order by given.key, given.value, s.ordinal
  on conflict (kind, value) do nothing`;

/** Rows that are settled before the passes: those known by a further key, and contradictions. */
export const settleFurther = `
  with settled as (
    insert into customer_identity (ordinal, customer_id, is_new, fault)
    select ordinal, case when conflict then null else known_id end, false,
      case when conflict then 'customer-conflict' end
    from staged_customer where known_id is not null or conflict
  )
  insert into claimed_key (customer_id, email, phone)
  select known_id, email, phone from staged_customer where known_id is not null and conflict is null
    and (email is not null or phone is not null)`;

/** Somebody else who is known by an external id beside their own. $1 external id, $2 customer. */
export const furtherOwner = `
  select customer_id as id from identity_key where kind = 'external_id' and value = $1 and customer_id <> $2`;
