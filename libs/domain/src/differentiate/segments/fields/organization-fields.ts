import { abcClasses, valueTiers } from '../../abc/abc-classes.js';
import { allCells, cellText, cellTextSql, MOST_BANDS } from '../../rfm/rfm-cell.js';
import type { RowSource } from '../compiler/shared-rows.js';
import { field, type FieldOptions, type SegmentField, withoutPresence } from './segment-field.js';

/** What is known of the one organization a person buys for; the person's own orders count there (ADR 0012). */
const organization: RowSource = {
  from: `organization_contact oc
    left join purchase_summary op on op.customer_id = oc.organization_id
    left join abc_score oa on oa.customer_id = oc.organization_id
    left join rfm_score os on os.customer_id = oc.organization_id`,
  customer: 'oc.customer_id',
  at: 'oc.since',
};

type Of = Pick<FieldOptions, 'key' | 'type'> & Partial<FieldOptions>;

/** There is one organization at most, so the largest of its figures is the figure. */
const ofOrganization = (figure: string, options: Of): SegmentField =>
  field({
    family: 'relationship',
    value: (_, context) => context.reckon(organization, { aggregate: `max(${figure})`, where: 'true' }),
    ...options,
  });

/** What a rule about persons may ask of whom they buy for; nothing is known of who buys for nobody. */
export const organizationFields: SegmentField[] = [
  field({
    key: 'organization.any',
    family: 'relationship',
    type: 'boolean',
    operators: ['is'],
    value: (_, context) =>
      `(coalesce(${context.reckon(organization, { aggregate: 'count(*)', where: 'true' })}, 0) > 0)`,
  }),
  ofOrganization('coalesce(op.revenue_minor, 0)::double precision', {
    key: 'organization.revenue',
    type: 'money',
    operators: withoutPresence('money'),
  }),
  ofOrganization('coalesce(op.orders_count, 0)::double precision', {
    key: 'organization.orders',
    type: 'number',
    operators: withoutPresence('number'),
  }),
  ofOrganization('op.last_order_at', { key: 'organization.lastOrder', type: 'date' }),
  ofOrganization('oa.class', { key: 'organization.class', type: 'choice', choices: abcClasses }),
  ofOrganization('oa.tier', { key: 'organization.tier', type: 'choice', choices: valueTiers }),
  ofOrganization(cellTextSql('os'), {
    key: 'organization.rfm',
    type: 'choice',
    choices: allCells(MOST_BANDS).map(cellText),
  }),
];
