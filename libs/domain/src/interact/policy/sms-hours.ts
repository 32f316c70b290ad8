import { quietUntil } from './quiet-hours.js';

// Promotions and care by SMS come by day, whatever the workspace allows: from eight until ten at night in China, until
// nine in the United States, and by the stricter of the two anywhere else. A number tells its country, not its zone: of a
// customer whose zone is not known it is day only when it is day in all of the country.
const OPENS = `time '08:00'`;
const CLOSES = `case p.country when 'CN' then time '22:00' else time '21:00' end`;

/** Where evening comes first, and where morning comes last. */
const EAST = `case p.country when 'CN' then 'Asia/Shanghai' when 'US' then 'America/New_York' else p.zone end`;
const WEST = `case p.country when 'CN' then 'Asia/Shanghai' when 'US' then 'Pacific/Honolulu' else p.zone end`;

interface RecipientOperands {
  channel: string;
  purpose: string;
  /** SQL of a number, as E.164. */
  address: string;
}

/** SQL for whose hours count for a message: `CN`, `US` or `other`; null for one that may come at any hour. */
export const smsCountry = ({ channel, purpose, address }: RecipientOperands): string => `
  case when ${channel} = 'sms' and ${purpose} <> 'transactional' then
    case when ${address} like '+86%' then 'CN' when ${address} like '+1%' then 'US' else 'other' end
  end`;

/**
 * A query for the instants until which SMS wait. `places` gives what they have in common: `zone`, `is_own_zone` (the
 * recipient's, not the workspace's), `country` and `at`, when the message would go otherwise. Adds `until`, null where it may go then.
 */
export const smsHours = (places: string): string => `
  select p.*, coalesce(west.until, east.until) as until
  from (
    select p.*, ${CLOSES} as closes,
      case when p.is_own_zone then p.zone else ${EAST} end as east,
      case when p.is_own_zone then p.zone else ${WEST} end as west
    from (${places}) p
  ) p
  cross join lateral (
    select ${quietUntil({ now: 'p.at', zone: 'p.east', from: 'p.closes', to: OPENS })} as until
  ) east
  cross join lateral (
    select ${quietUntil({ now: 'coalesce(east.until, p.at)', zone: 'p.west', from: 'p.closes', to: OPENS })} as until
  ) west`;
