import { z } from 'zod';
import { fieldTypeSchema, operatorSchema, valueKindSchema } from './fields/operators.js';
import { fieldFamilies, paramKeySchema } from './fields/segment-field.js';

/** A field as the rule editor needs it. Its name in the user's language goes by the key; an attribute's is its own. */
export const segmentFieldSchema = z
  .object({
    key: z.string(),
    family: z.enum(fieldFamilies),
    type: fieldTypeSchema,
    operators: z.array(z.object({ operator: operatorSchema, value: valueKindSchema })),
    params: z.array(z.object({ key: paramKeySchema, required: z.boolean() })),
    choices: z.array(z.string()).nullable(),
    range: z.object({ minimum: z.number(), maximum: z.number() }).nullable(),
  })
  .meta({ id: 'SegmentField' });
export type SegmentFieldView = z.infer<typeof segmentFieldSchema>;

const namedSchema = z.object({ id: z.int(), name: z.string() });
const textsSchema = z.record(z.string(), z.string());

const questionSchema = z
  .object({
    key: z.string(),
    type: z.string(),
    /** By locale. */
    title: textsSchema,
    choices: z.array(z.object({ value: z.string(), label: textsSchema })),
  })
  .meta({ id: 'SegmentSurveyQuestion' });

export const segmentCatalogueSchema = z
  .object({
    fields: z.array(segmentFieldSchema),
    segments: z.array(namedSchema),
    campaigns: z.array(namedSchema),
    surveys: z.array(namedSchema.extend({ questions: z.array(questionSchema) })),
    offers: z.array(z.object({ id: z.int(), name: textsSchema })),
    /** What customers choose to hear about. */
    topics: z.array(z.object({ key: z.string(), name: textsSchema })),
    /** Product categories. */
    categories: z.array(z.string()),
    /** Names events have had. */
    events: z.array(z.string()),
  })
  .meta({ id: 'SegmentCatalogue' });
export type SegmentCatalogue = z.infer<typeof segmentCatalogueSchema>;
