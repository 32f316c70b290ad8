import type { Database } from '@roundtrip/domain/database/database.js';
import type { Accounting } from '@roundtrip/domain/interact/campaigns/campaign.schema.js';

/** What the audience should come to: accepted + rejected + uncertain + excluded by whatever reason + pending. */
export const accountedFor = ({ accepted, rejected, uncertain, excluded, pending }: Accounting): number =>
  [accepted, rejected, uncertain, pending, ...Object.values(excluded)].reduce((sum, count) => sum + count);

/**
 * Passages of customers through campaigns that are not on record as they must be: whoever has left has been decided
 * about; who is left out has a reason and the facts; who is sent to has one message, and nobody else has any.
 */
const UNACCOUNTED = `
  select e.id, e.customer_id, e.state, d.outcome, d.reason, m.messages
  from enrolment e
  left join decision d on d.enrolment_id = e.id
  cross join lateral (
    select count(*)::int as messages from message where enrolment_id = e.id and visit is not distinct from d.visit) m
  where (e.state = 'left' and d.enrolment_id is null)
    or e.decisions <> (select count(*) from decision where enrolment_id = e.id)
    or m.messages <> (d.outcome is not distinct from 'send')::int
    or (d.outcome = 'exclude' and (d.reason is null or d.facts = '{}'))`;

export const unaccounted = (database: Database): Promise<unknown[]> => database.rows(UNACCOUNTED);
