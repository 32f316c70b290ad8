import { z } from 'zod';

/** A letter, then letters, digits and underscores, in any script: it must be nameable in templates and rules. */
export const attributeNameSchema = z.string().regex(/^\p{L}[\p{L}\p{N}_]{0,59}$/u);

/** What a custom attribute may hold; a list is what a question with several choices gives. */
export const attributeValueSchema = z.union([
  z.string().max(2000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(200)).max(100),
]);
export type AttributeValue = z.infer<typeof attributeValueSchema>;

export const attributesSchema = z.record(z.string(), attributeValueSchema);
export type Attributes = z.infer<typeof attributesSchema>;

/** Values to be merged into a customer's; `null` takes an attribute away. */
export const attributesPatchSchema = z.record(attributeNameSchema, attributeValueSchema.nullable());
export type AttributesPatch = z.infer<typeof attributesPatchSchema>;

export const attributeTypes = ['text', 'number', 'boolean', 'list'] as const;

/** One change of a customer's record: what became what, and who said so. `null` means taken away. */
export const attributeChangeSchema = z
  .object({
    attribute: z.string(),
    value: z.unknown(),
    source: z.string(),
    sourceId: z.string().nullable(),
    at: z.coerce.date(),
  })
  .meta({ id: 'AttributeChange' });
export type AttributeChangeView = z.infer<typeof attributeChangeSchema>;

/** One attribute that customers have: for the segment builder, templates and forms. */
export const attributeSchema = z
  .object({
    name: z.string(),
    type: z.enum(attributeTypes),
    /** Up to 20 of its commonest values among recent customers, as text. */
    values: z.array(z.string()),
  })
  .meta({ id: 'Attribute' });
export type AttributeView = z.infer<typeof attributeSchema>;
