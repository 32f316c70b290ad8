/**
 * What becomes of a loser's rows when two customers become one:
 *
 * - `move`: they are the survivor's from now on. `key` names a row, so that an undo finds it again. Where the survivor
 *   may have a row of the same `unique` columns, `told` is the column that then gets a suffix to tell the two apart.
 * - `join`: the survivor gets those they do not have by `by`; an undo needs what the rows hang on (`needs`: table of `by`).
 *   With `single` a customer has one such row at most, and the survivor's own holds.
 * - `aside`: kept with the merge, where nobody but an undo looks: scores and histories that speak of the loser alone.
 * - `recompute`: follows from the rest, and is made anew for both sides.
 * - `strictest`: what either side has refused holds for both (`merge-consents.sql.ts`).
 */
export type Handling =
  | { how: 'move'; key: string; told?: string; unique?: readonly string[] }
  | { how: 'join'; by: string; needs: string; single?: true }
  | { how: 'aside' }
  | { how: 'recompute' }
  | { how: 'strictest' };

const move = (key = 'id'): Handling => ({ how: 'move', key });
const aside: Handling = { how: 'aside' };

/** Every table with a `customer_id`; a test walks the database's catalogue and fails for one that is missing here. */
export const mergePlan: Readonly<Record<string, Handling>> = {
  attribute_change: move(),
  consent_change: move(),
  consent: { how: 'strictest' },
  orders: move(),
  purchase_summary: { how: 'recompute' },
  touched_customer: { how: 'recompute' },
  opportunity: move(),
  contact_entry: move(),
  task: move(),
  webhook_call: move(),
  customer_expense: move(),
  organization_contact: { how: 'join', by: 'organization_id', needs: 'customer', single: true },
  identity_key: move(),
  event: move(),
  anonymous_identity: move(),
  customer_quality: { how: 'recompute' },
  rfm_score: aside,
  rfm_change: aside,
  abc_score: aside,
  abc_change: aside,
  clv_score: aside,
  clv_change: aside,
  purchase_change: { how: 'recompute' },
  value_points: aside,
  value_curve: aside,
  forecast: aside,
  forecast_change: aside,
  forecast_override: aside,
  purchase_rhythm: aside,
  lifecycle_score: aside,
  lifecycle_change: aside,
  segment_member: { how: 'join', by: 'segment_id', needs: 'segment' },
  segment_transition: move(),
  enrolment: { how: 'move', key: 'id', told: 'epoch', unique: ['campaign_id', 'epoch'] },
  trigger_standing: { how: 'join', by: 'campaign_id', needs: 'campaign' },
  decision: move('enrolment_id'),
  coupon: move(),
  message: move(),
  reaction: move(),
  survey_response: move(),
};

/** How a survivor's column is filled from the loser's. Columns of one group go together; `most` is the stricter wish of both. */
export type Filling = 'keep' | 'fill' | 'birthday' | 'earliest' | 'most' | 'sum' | 'attributes' | 'tags';

/** Every column of a customer; a test compares it with the catalogue. */
export const customerColumns: Readonly<Record<string, Filling>> = {
  external_id: 'fill',
  kind: 'keep',
  name: 'fill',
  first_name: 'fill',
  last_name: 'fill',
  gender: 'fill',
  email: 'fill',
  phone: 'fill',
  locale: 'fill',
  time_zone: 'fill',
  country: 'fill',
  region: 'fill',
  city: 'fill',
  birthday_calendar: 'birthday',
  birthday_year: 'birthday',
  birthday_month: 'birthday',
  birthday_day: 'birthday',
  birthday_leap_month: 'birthday',
  acquisition_source: 'fill',
  acquired_on: 'earliest',
  relationship_since: 'earliest',
  account_manager: 'fill',
  arrears_minor: 'sum',
  attributes: 'attributes',
  tags: 'tags',
  rest_days: 'most',
  paused_until: 'most',
  promotions_paused_until: 'most',
  unwanted_topics: 'tags',
  created_at: 'earliest',
};
