import type { MessageFacts } from '@roundtrip/templates';
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
  /** A query with `key`, `customer_id`, `zone` and `offer` (`OfferFacts` as jsonb, or null). */
  people: string;
  /** Placeholders: {@link SharedFacts} (jsonb), the workspace's locale and currency. */
  shared: string;
  locale: string;
  currency: string;
}

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS"Z"'`;

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

/** A query that gives `key` and `facts` ({@link StoredFacts}) of each of the people: one statement for many. */
export const factsQuery = ({ people, shared, locale, currency }: FactsOperands): string => `
  select k.key,
    ${shared}::jsonb || jsonb_build_object(
      'customer', jsonb_build_object(
        'id', c.id, 'name', c.name, 'first_name', c.first_name, 'last_name', c.last_name,
        'gender', case when c.gender in ('female', 'male') then c.gender end,
        'locale', coalesce(c.locale, ${locale}), 'email', c.email, 'phone', c.phone,
        'birthday', ${BIRTHDAY}, 'attributes', c.attributes
      ),
      'zone', k.zone,
      'orders', jsonb_build_object(
        'count', coalesce(o.orders_count, 0), 'total_minor', coalesce(o.revenue_minor, 0),
        'currency', ${currency}::text, 'last_at', to_char(o.last_order_at at time zone 'UTC', ${INSTANT})
      )
    )
    || case when r.customer_id is null then '{}' else jsonb_build_object('rfm', jsonb_build_object(
      'recency', r.recency, 'frequency', r.frequency, 'monetary', r.monetary,
      'cell', r.recency::text || r.frequency::text || r.monetary::text)) end
    || case when k.offer is null then '{}' else jsonb_build_object('offer', k.offer) end as facts
  from (${people}) k
  join customer c on c.id = k.customer_id
  left join purchase_summary o on o.customer_id = k.customer_id
  left join rfm_score r on r.customer_id = k.customer_id`;
