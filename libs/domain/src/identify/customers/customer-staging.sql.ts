import { furtherShape } from './further-keys.sql.js';

/**
 * Where a batch of customers waits to be upserted, whoever brings it: a table of the connection's own that empties
 * itself when the transaction ends. The api fills it from JSON, an import by COPY or INSERT … SELECT. Null means
 * "says nothing about this". The birthday's five columns are given together.
 */
export const textColumns = [
  'external_id',
  'email',
  'phone',
  'kind',
  'name',
  'first_name',
  'last_name',
  'gender',
  'locale',
  'time_zone',
  'country',
  'region',
  'city',
  'acquisition_source',
  'account_manager',
] as const;

export const birthdayColumns = [
  'birthday_calendar',
  'birthday_year',
  'birthday_month',
  'birthday_day',
  'birthday_leap_month',
] as const;

/** What is known of the relationship, beside who manages it. */
export const relationshipColumns = ['acquired_on', 'relationship_since', 'arrears_minor'] as const;

/** What a row brings, in the order COPY takes it, after `ordinal` (the row's number, unique in the batch). */
export const valueColumns = [
  ...textColumns,
  ...birthdayColumns,
  'attributes',
  'tags',
  ...relationshipColumns,
] as const;
export type ValueColumn = (typeof valueColumns)[number];

/** For whom a person buys: the organization's number, and what they do there. */
export const tieColumns = ['organization_key', 'organization_role'] as const;

const shape = `
  ordinal int not null,
  ${textColumns.map((column) => `${column} text`).join(', ')},
  birthday_calendar text, birthday_year smallint, birthday_month smallint, birthday_day smallint,
  birthday_leap_month boolean,
  attributes jsonb,
  tags text[],
  acquired_on date, relationship_since date, arrears_minor bigint,
  ${tieColumns.map((column) => `${column} text`).join(', ')},
  ${furtherShape}`;

export const openStaging = `
  create temp table if not exists staged_customer (${shape}) on commit delete rows;
  create temp table if not exists customer_outcome (
    ordinal int not null, customer_id bigint, result text not null, fault text
  ) on commit delete rows;
  delete from staged_customer;
  delete from customer_outcome`;

export const copyIntoStaging = `
  copy staged_customer (ordinal, ${[...valueColumns, ...tieColumns].join(', ')}) from stdin`;

export const stageJson = `
  insert into staged_customer select * from jsonb_to_recordset($1::jsonb) as row (${shape.replace(' not null', '')})`;

/** Rows that only name somebody. */
export const stageNames = (select: string): string => `
  insert into staged_customer (ordinal, external_id, email)
  select row_number() over (), external_id, email from (${select}) as named (external_id, email)`;
