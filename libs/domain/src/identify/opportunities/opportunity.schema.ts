import { z } from 'zod';
import { pageOf, pageQuery } from '../../kernel/page.js';
import { customerRefSchema } from '../customers/customer-ref.schema.js';

export const opportunityStatuses = ['open', 'won', 'lost'] as const;
export type OpportunityStatus = (typeof opportunityStatuses)[number];

const text = (max: number) => z.string().trim().min(1).max(max);
const fields = {
  name: text(200),
  /** What it would bring, in minor units of the workspace's currency. */
  expectedMinor: z.int().min(0),
  /** How likely it is to be won, 0 to 1. */
  probability: z.number().min(0).max(1),
  /** How far it has got, in the company's own words. */
  stage: text(60),
  status: z.enum(opportunityStatuses),
  /** The day it is expected to be decided. */
  closesOn: z.iso.date(),
};

/** Money a customer may bring. What was sent under its externalId before is replaced; without one it is a new one. */
export const upsertOpportunitySchema = z
  .strictObject({
    externalId: text(200).optional(),
    customer: customerRefSchema,
    ...fields,
    status: fields.status.default('open'),
    closesOn: fields.closesOn.nullable().default(null),
  })
  .meta({ id: 'UpsertOpportunity' });
export type UpsertOpportunity = z.output<typeof upsertOpportunitySchema>;
export type UpsertOpportunityInput = z.input<typeof upsertOpportunitySchema>;

/** An edit: what is left out stays. Won and lost are statuses like open, so a mistake can be taken back. */
export const changeOpportunitySchema = z
  .strictObject({
    ...z.strictObject(fields).partial().shape,
    closesOn: fields.closesOn.nullable().optional(),
  })
  .meta({ id: 'ChangeOpportunity' });
export type ChangeOpportunity = z.output<typeof changeOpportunitySchema>;

export const opportunitySchema = z
  .object({
    id: z.int(),
    externalId: z.string().nullable(),
    customerId: z.int(),
    customerName: z.string().nullable(),
    name: z.string(),
    expectedMinor: z.int(),
    probability: z.number(),
    stage: z.string(),
    status: z.enum(opportunityStatuses),
    closesOn: z.iso.date().nullable(),
    createdAt: z.coerce.date(),
    updatedAt: z.coerce.date(),
  })
  .meta({ id: 'Opportunity' });
export type OpportunityView = z.infer<typeof opportunitySchema>;
export const opportunityPageSchema = pageOf(opportunitySchema).meta({ id: 'OpportunityPage' });

const scope = { customer: z.coerce.number().int().positive().optional() };
export const opportunityListQuerySchema = pageQuery.extend({
  ...scope,
  status: z.enum(opportunityStatuses).optional(),
  search: z.string().trim().max(100).optional(),
});
export type OpportunityListQuery = z.infer<typeof opportunityListQuerySchema>;

export const opportunityTotalsQuerySchema = z.strictObject(scope);
export type OpportunityTotalsQuery = z.infer<typeof opportunityTotalsQuerySchema>;

/** How many opportunities there are of a status and what they would bring; amounts in minor units. */
export const opportunityTotalsSchema = z
  .object({
    open: z.int(),
    openMinor: z.int(),
    /** Each expected amount times its probability. */
    weightedMinor: z.int(),
    won: z.int(),
    wonMinor: z.int(),
    lost: z.int(),
    lostMinor: z.int(),
  })
  .meta({ id: 'OpportunityTotals' });
export type OpportunityTotals = z.infer<typeof opportunityTotalsSchema>;
