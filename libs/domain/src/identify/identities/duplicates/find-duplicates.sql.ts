import { evidence, likenesses, score, SUSPICIOUS } from './likeness.sql.js';

/** Something that more people share says little of any two of them, and makes pairs by the square. */
const CROWD = 12;

export const openCandidates = `
  create temp table candidate_pair (
    first_id bigint, second_id bigint, primary key (first_id, second_id)
  ) on commit drop`;

const nameParts = `(select string_agg(part, ' ' order by part) from string_to_table(lower(c.name), ' ') part)`;
/** A name by its consonants, each once: what is left of it when it is misheard or mistyped in the commonest ways. */
const skeleton = `regexp_replace(regexp_replace(${nameParts}, '(?<!\\y)[aeiouyhw]', '', 'g'), '(.)\\1+', '\\1', 'g')`;
const mailbox = `regexp_replace(split_part(split_part(c.email, '@', 1), '+', 1), '[._-]', '', 'g')`;

/**
 * What people who are one often share to the letter. A million records can be compared by equality only: a look-up of
 * each name in the trigram index was tried, and took half a second a name at 200,000 customers.
 */
const blocks = [
  `select id, 'e' || email as key from customer c where email is not null`,
  `select id, 'p' || right(phone, 8) from customer c where phone is not null`,
  `select id, 'm' || ${mailbox} from customer c where length(${mailbox}) > 4`,
  `select id, concat_ws('|', 'b', birthday_calendar, birthday_year, birthday_month, birthday_day, left(lower(name), 1))
   from customer c where birthday_year is not null and name is not null`,
  `select id, 'n' || ${nameParts} || '|' || coalesce(lower(city), '') from customer c where name is not null`,
  `select id, 's' || ${skeleton} from customer c where name is not null`,
  `select id, concat_ws('|', 'c', left(${nameParts}, 3), lower(city), birthday_year) from customer c
   where name is not null and city is not null and birthday_year is not null`,
];

/** Everybody who shares a block with at most a dozen others. */
export const gatherByBlocks = `
  insert into candidate_pair (first_id, second_id)
  with block as materialized (${blocks.join(' union all ')}), small as (
    select key from block group by key having count(*) between 2 and ${CROWD}
  )
  select distinct a.id, b.id from small join block a using (key) join block b using (key) where a.id < b.id
  on conflict do nothing`;

/** Pairs still on the list are looked at again, since their records may have changed. */
export const gatherOpen = `
  insert into candidate_pair (first_id, second_id)
  select first_id, second_id from duplicate_pair where status = 'open' on conflict do nothing`;

/** What nobody has decided yet follows the records; what was dismissed stays so. $1 business time. */
export const writePairs = `
  with likeness as materialized (
    select p.first_id, p.second_id, ${likenesses}
    from candidate_pair p join customer a on a.id = p.first_id join customer b on b.id = p.second_id
  ), scored as (
    select *, ${score} as score from likeness
  ), written as (
    insert into duplicate_pair as d (first_id, second_id, score, evidence, found_at)
    select l.first_id, l.second_id, l.score, ${evidence}, $1::timestamptz
    from scored l join customer a on a.id = l.first_id join customer b on b.id = l.second_id
    where l.score >= ${SUSPICIOUS} order by l.first_id, l.second_id
    on conflict (first_id, second_id) do update set score = excluded.score, evidence = excluded.evidence
    where d.status = 'open' and (d.score, d.evidence) is distinct from (excluded.score, excluded.evidence)
  )
  delete from duplicate_pair d using scored l
  where d.status = 'open' and d.first_id = l.first_id and d.second_id = l.second_id and l.score < ${SUSPICIOUS}`;

const notParted = (one: string, other: string): string => `
  not exists (select from duplicate_pair d where d.status = 'dismissed'
    and d.first_id = least(${one}, ${other}) and d.second_id = greatest(${one}, ${other}))`;

/** One with an external id and one without who share an address that nobody else has. */
const sharing = (column: string, agree: string): string => `
  select known.id as survivor, other.id as loser, '${column}' as field, known.${column} as value
  from (
    select ${column}, max(id) filter (where external_id is not null) as known_id,
      max(id) filter (where external_id is null) as other_id
    from customer where ${column} is not null group by ${column}
    having count(*) = 2 and count(external_id) = 1
  ) as two
  join customer known on known.id = two.known_id join customer other on other.id = two.other_id
  where ${agree}`;

/**
 * Pairs that follow from the keys as matching does (customer-identity.sql.ts): a record that only an address names is
 * that of the one customer with a number who has the address. Two with numbers are never among them. $1 how many.
 */
export const certainPairs = `
  select survivor as "survivorId", loser as "loserId",
    jsonb_build_array(jsonb_build_object('field', field, 'first', value, 'second', value, 'likeness', 1)) as evidence
  from (
    ${sharing('email', 'true')}
    union all
    ${sharing('phone', 'known.email is null or other.email is null or known.email = other.email')}
  ) as certain
  where ${notParted('survivor', 'loser')}
  order by survivor, loser limit $1`;
