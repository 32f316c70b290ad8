import type { MessageFacts } from '@roundtrip/templates';
import { cellTextSql } from '../../differentiate/rfm/rfm-cell.js';
import type { WorkspaceSettings } from '../../workspace/workspace-settings.js';

/**
 * The facts stored with a message when it is decided: enough to render the same bytes again. Links and the survey's
 * address are made from the message's id, so they come when it is rendered.
 */
export type StoredFacts = Omit<MessageFacts, 'links' | 'survey'>;

/** What all messages of one decision share. */
export type SharedFacts = Pick<MessageFacts, 'company' | 'brand' | 'now'>;

export function sharedFacts(workspace: WorkspaceSettings, now: Date): SharedFacts {
  return {
    company: {
      name: workspace.name,
      postal_address: workspace.postalAddress,
      website: workspace.website,
    },
    brand: { accent: workspace.accentColor },
    now: now.toISOString(),
  };
}

interface FactsOperands {
  /** A query with `customer_id` and `zone`; where there is an offer, with `offer` (`OfferFacts` as jsonb) too. */
  people: string;
  offered: boolean;
  /** Placeholders: {@link SharedFacts} (jsonb), the workspace's locale and currency. */
  shared: string;
  locale: string;
  currency: string;
}

// A lunar birthday has a solar date only in a year: the year of birth, where it is known and in the calendar.
const BIRTHDAY = `case
    when c.birthday_year is null then null
    when c.birthday_calendar = 'lunar' then (
      select to_char(d.day, 'YYYY-MM-DD') from calendar_day d
      where d.lunar_year = c.birthday_year and d.lunar_month = c.birthday_month
        and d.lunar_leap = c.birthday_leap_month and d.lunar_day = least(c.birthday_day, d.lunar_month_days))
    else lpad(c.birthday_year::text, 4, '0') || '-' || lpad(c.birthday_month::text, 2, '0') || '-' ||
      lpad(c.birthday_day::text, 2, '0')
  end`;

const customer = (locale: string): string => `
    select c.id, c.name, c.first_name, c.last_name, case when c.gender in ('female', 'male') then c.gender end as gender,
      coalesce(c.locale, ${locale}) as locale, c.email, c.phone, ${BIRTHDAY} as birthday, c.attributes`;

const orders = (currency: string): string => `
    select coalesce(o.orders_count, 0) as count, coalesce(o.revenue_minor, 0) as total_minor,
      ${currency}::text as currency,
      to_char(o.last_order_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as last_at`;

const RFM = `jsonb_build_object(
    'recency', r.recency, 'frequency', r.frequency, 'monetary', r.monetary,
    'cell', ${cellTextSql('r')})`;

/**
 * A query that gives all columns of the people, and their `facts` ({@link StoredFacts}): one statement for many. The
 * object is made of a row with rows in it, which takes two thirds of the time of `jsonb_build_object`, and in one go,
 * since putting jsonb objects together afterwards copies them.
 */
export function factsQuery({ people, offered, shared, locale, currency }: FactsOperands): string {
  const common = [
    ...['company', 'brand', 'now'].map((key) => `${shared}::jsonb -> '${key}' as ${key}`),
    ...['own as customer', 'k.zone', 'bought as orders'],
    ...(offered ? ['k.offer'] : []),
  ].join(', ');
  return `
  select k.*, case when r.customer_id is null then to_jsonb(unscored) else to_jsonb(scored) end as facts
  from (${people}) k
  join customer c on c.id = k.customer_id
  left join purchase_summary o on o.customer_id = k.customer_id
  left join rfm_score r on r.customer_id = k.customer_id
  cross join lateral (${customer(locale)}) own
  cross join lateral (${orders(currency)}) bought
  cross join lateral (select ${common}) unscored
  cross join lateral (select ${common}, ${RFM} as rfm) scored`;
}
