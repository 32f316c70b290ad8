import { type Channel, channels, consentPurposes } from '../../../identify/consents/consent.schema.js';
import type { RuleContext } from '../compiler/rule-context.js';
import type { RowSource } from '../compiler/shared-rows.js';
import { field, type SegmentField } from './segment-field.js';

const statuses = ['granted', 'withdrawn', 'unknown'];
const addressOf: Record<Channel, string> = { email: 'c.email', sms: 'c.phone' };

const consents: RowSource = { from: 'consent k', customer: 'k.customer_id', at: 'k.at' };

/** Among many rules: what a customer stated, reckoned up once for all of them. */
const statedOf = (channel: Channel, purpose: string, context: RuleContext): string => {
  const stated = context.reckon(consents, {
    aggregate: 'max(k.status)',
    where: `k.channel = '${channel}' and k.purpose = '${purpose}'`,
  });
  return `coalesce(${stated}, 'unknown')`;
};

const consent = (channel: Channel, purpose: string): SegmentField => {
  const said = (status: string): string => `select ${status} from consent k
    where k.customer_id = c.id and k.channel = '${channel}' and k.purpose = '${purpose}'`;
  return field({
    key: `consent.${channel}.${purpose}`,
    family: 'consent',
    type: 'choice',
    operators: ['is', 'is-not', 'one-of', 'none-of'],
    choices: statuses,
    value: () => `coalesce((${said('k.status')}), 'unknown')`,
    // As existence, which the planner can answer for everybody at once instead of customer by customer.
    test: ({ value }, context) => {
      if (context.asksMany)
        return `${statedOf(channel, purpose, context)} = any (${context.bind([value].flat(), 'text[]')})`;
      const wanted = [value].flat();
      const stated = context.bind(wanted.filter((status) => status !== 'unknown'), 'text[]'); // prettier-ignore
      return wanted.includes('unknown')
        ? `not exists (${said('')} and k.status <> all (${stated}))`
        : `exists (${said('')} and k.status = any (${stated}))`;
    },
  });
};

/** Has an address on the channel, and nothing forbids to send to it. */
export const reachableBy = (channel: Channel): string => `(${addressOf[channel]} is not null and not exists (
    select from suppression u where u.channel = '${channel}' and u.address = ${addressOf[channel]}))`;

/** What the customers agreed to, and whether they can be reached. */
export const reachabilityFields: SegmentField[] = [
  ...channels.flatMap((channel) => consentPurposes.map((purpose) => consent(channel, purpose))),
  ...channels.map((channel) =>
    field({
      key: `reachable.${channel}`,
      family: 'consent',
      type: 'boolean',
      operators: ['is'],
      value: () => reachableBy(channel),
    }),
  ),
];
