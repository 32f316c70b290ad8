import { z } from 'zod';
import { attributeNameSchema } from '../../../../identify/customers/attribute.schema.js';
import { answerMappingSchema } from '../../../webhooks/answer/answer-mapping.schema.js';
import { webhookFieldSchema } from '../../../webhooks/webhook-fields.js';
import { nextSchema, stepBase } from '../step-parts.js';

/**
 * Tells another system of everybody who comes to it, by a signed POST with JSON, and waits for its answer: `next` when it
 * took the call, `failed` when it refused it or could not be reached in time. A draft may leave the address open.
 */
export const webhookStepSchema = z.strictObject({
  ...stepBase,
  kind: z.literal('webhook'),
  url: z.string().trim().max(2000).default(''),
  /** What is told of the customer beside the id. */
  fields: z.array(webhookFieldSchema).max(30).default(['externalId']),
  attributes: z.array(attributeNameSchema).max(50).default([]),
  answers: z.array(answerMappingSchema).max(20).default([]),
  next: nextSchema,
  failed: nextSchema,
});
export type WebhookStep = z.infer<typeof webhookStepSchema>;
