import { z } from 'zod';
import {
  attributeNameSchema,
  attributeValueSchema,
} from '../../../../identify/customers/attribute.schema.js';
import {
  channelSchema,
  consentPurposeSchema,
  consentStatusSchema,
} from '../../../../identify/consents/consent.schema.js';
import { idSchema, nextSchema, stepBase } from '../step-parts.js';

/** One thing that is changed about a customer. */
export const changeSchema = z
  .discriminatedUnion('kind', [
    /** Null takes the attribute away. */
    z.strictObject({
      kind: z.literal('attribute'),
      attribute: attributeNameSchema,
      value: attributeValueSchema.nullable(),
    }),
    z.strictObject({
      kind: z.literal('tag'),
      tag: z.string().trim().min(1).max(60),
      given: z.boolean().default(true),
    }),
    /** A segment kept by hand. A draft may leave it open. */
    z.strictObject({
      kind: z.literal('list'),
      segmentId: idSchema.nullable().default(null),
      on: z.boolean().default(true),
    }),
    z.strictObject({
      kind: z.literal('consent'),
      channel: channelSchema,
      purpose: consentPurposeSchema,
      status: consentStatusSchema,
    }),
  ])
  .meta({ id: 'CampaignChange' });
export type Change = z.infer<typeof changeSchema>;

/** Changes what is known of everybody who comes to it, one after the other. */
export const updateStepSchema = z.strictObject({
  ...stepBase,
  kind: z.literal('update'),
  changes: z.array(changeSchema).min(1).max(20),
  next: nextSchema,
});
export type UpdateStep = z.infer<typeof updateStepSchema>;
