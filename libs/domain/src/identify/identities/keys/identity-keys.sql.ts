const first = (kind: string, column: string): string => `
  select null::bigint as id, '${kind}' as kind, c.${column} as value, true as first, null::text as source,
    null::timestamptz as "addedAt", ${
      column === 'external_id'
        ? '0'
        : `(select count(*)::int from customer o where o.${column} = c.${column} and o.id <> c.id)`
    } as "sharedWith"
  from customer c where c.id = $1 and c.${column} is not null`;

/** All a customer is known by, first ones first. $1 customer. */
export const keysOf = `
  select * from (${first('external_id', 'external_id')}
    union all ${first('email', 'email')}
    union all ${first('phone', 'phone')}
    union all
    select k.id, k.kind, k.value, false, k.source, k.added_at, (
      select count(*)::int from customer o where o.id <> k.customer_id and (
        (k.kind = 'email' and o.email = k.value) or (k.kind = 'phone' and o.phone = k.value)))
    from identity_key k join customer c on c.id = k.customer_id
    where k.customer_id = $1 and not (
      (k.kind = 'external_id' and k.value is not distinct from c.external_id)
      or (k.kind = 'email' and k.value is not distinct from c.email)
      or (k.kind = 'phone' and k.value is not distinct from c.phone))
  ) as every order by first desc, kind, id`;

/** Whoever is recognised by a key. $1 kind, $2 value. */
export const ownersOf = `
  select customer_id as id from identity_key where kind = $1 and value = $2
  union
  select id from customer where
    ($1 = 'external_id' and external_id = $2) or ($1 = 'email' and email = $2) or ($1 = 'phone' and phone = $2)`;

export const addKey = `
  insert into identity_key (kind, value, customer_id, source, added_at) values ($1, $2, $3, $4, $5)`;

/** Those that came by a merge go only with it. */
export const removeKey = `
  delete from identity_key where id = $1 and customer_id = $2 and merge_id is null`;

export const findKey = `
  select kind, value, merge_id as "mergeId" from identity_key where id = $1 and customer_id = $2`;
