import { z } from 'zod';
import { pageOf, pageQuery } from '../../kernel/page.js';
import { abcClassSchema, valueTierSchema } from '../abc/abc-classes.js';
import { lifecycleStageSchema } from '../lifecycle/lifecycle-stages.js';
import { rfmGroupSchema } from '../rfm/rfm-groups.js';

/** "none" are those without an RFM score. */
const groupSchema = z.union([rfmGroupSchema, z.literal('none')]);

export const valueMatrixQuerySchema = z.object({ stage: lifecycleStageSchema.optional() });
export type ValueMatrixQuery = z.infer<typeof valueMatrixQuerySchema>;

export const valueMatrixCellSchema = z
  .object({
    class: abcClassSchema,
    group: groupSchema,
    customers: z.int(),
    /** What they bring, as the classes are reckoned: minor units of the workspace's currency. */
    valueMinor: z.int(),
    /** How many of them got a message in the last 30 days. */
    written: z.int(),
  })
  .meta({ id: 'ValueMatrixCell' });
export type ValueMatrixCell = z.infer<typeof valueMatrixCellSchema>;

export const valueMatrixSchema = z
  .object({
    /** Cells that hold somebody. */
    cells: z.array(valueMatrixCellSchema),
    measure: z.enum(['revenue', 'margin']),
    /** Days that "written" looks back. */
    days: z.int(),
  })
  .meta({ id: 'ValueMatrix' });
export type ValueMatrix = z.infer<typeof valueMatrixSchema>;

export const valueCustomersQuerySchema = pageQuery.extend({
  class: abcClassSchema.optional(),
  tier: valueTierSchema.optional(),
  stage: lifecycleStageSchema.optional(),
  group: groupSchema.optional(),
  /** Who came from this class, tier or stage since the run before the last one. */
  fromClass: abcClassSchema.optional(),
  fromTier: valueTierSchema.optional(),
  fromStage: lifecycleStageSchema.optional(),
});
export type ValueCustomersQuery = z.infer<typeof valueCustomersQuerySchema>;

export const valueCustomerSchema = z
  .object({
    customerId: z.int(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    class: abcClassSchema.nullable(),
    tier: valueTierSchema.nullable(),
    stage: lifecycleStageSchema.nullable(),
    group: rfmGroupSchema.nullable(),
    valueMinor: z.int().nullable(),
    lastOn: z.iso.date().nullable(),
  })
  .meta({ id: 'ValueCustomer' });
export type ValueCustomer = z.infer<typeof valueCustomerSchema>;

export const valueCustomerPageSchema = pageOf(valueCustomerSchema).meta({ id: 'ValueCustomerPage' });
