import { z } from 'zod';
import { attributeNameSchema, attributeTypes } from '../../../identify/customers/attribute.schema.js';

/** Names and places in lists, from the outside in: `customer.scores.0`. */
const pathSchema = z.string().regex(/^[^.\s]{1,100}(\.[^.\s]{1,100}){0,7}$/);

/** What one part of a JSON answer says of the customer. What is not there, or null, says nothing. */
export const answerMappingSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('attribute'),
      from: pathSchema,
      attribute: attributeNameSchema,
      type: z.enum(attributeTypes),
    }),
    /** A text or a list of texts: tags the customer is given. */
    z.strictObject({ kind: z.literal('tags'), from: pathSchema }),
  ])
  .meta({ id: 'WebhookAnswerMapping' });
export type AnswerMapping = z.infer<typeof answerMappingSchema>;
