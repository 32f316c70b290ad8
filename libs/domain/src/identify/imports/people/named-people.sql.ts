/** Whom a file names, one row a line; lives until the transaction ends. */
export const openStaging = `
  create temp table if not exists named_person (
    line int, external_id text, email text, phone text, customer_id bigint, fault text
  ) on commit delete rows;
  delete from named_person`;

export const copyIntoStaging = `copy named_person (line, external_id, email, phone) from stdin`;

export const knownPeople = `select distinct customer_id from named_person where customer_id is not null`;

export const countKnown = `select count(*)::int as known from (${knownPeople}) as people`;

export const strangers = `select line, fault as code from named_person where fault is not null`;
