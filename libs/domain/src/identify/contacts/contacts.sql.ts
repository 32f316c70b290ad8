import type { FactTable } from '../facts/fact-table.js';

export const contactTable: FactTable = {
  name: 'contact_entry',
  columns: {
    kind: 'text',
    phase: 'text',
    note: 'text',
    satisfaction: 'smallint',
    suggestion: 'text',
    suggestion_rating: 'text',
    at: 'timestamptz',
  },
  noted: { created_by: 'bigint' },
  keepsUpdates: false,
};

const columns = `e.id, e.external_id as "externalId", e.kind, e.phase, e.note, e.satisfaction, e.suggestion,
  e.suggestion_rating as "suggestionRating", u.name as by, e.at`;

/** Latest first, straight off the index. $1 customer, $2 and $3 the cursor or null, $4 limit. */
export const contactsOfCustomer = `
  select ${columns} from contact_entry e left join app_user u on u.id = e.created_by
  where e.customer_id = $1 and ($2::timestamptz is null or (e.at, e.id) < ($2, $3::bigint))
  order by e.at desc, e.id desc limit $4`;

export const oneContact = `
  select ${columns} from contact_entry e left join app_user u on u.id = e.created_by where e.id = $1`;
