import { z } from 'zod';
import { channelSchema, consentPurposeSchema } from '../../identify/consents/consent.schema.js';
import { suggestionRatings } from '../../identify/contacts/contact-entry.schema.js';
import { attributeNameSchema } from '../../identify/customers/attribute.schema.js';
import { taskKindSchema } from '../tasks/task-kinds.js';
import { answersSchema, keySchema, surveyTextSchema, textOfLength } from './survey-text.schema.js';

/** The answers it takes; any where none are named. */
const is = answersSchema.optional();

/** What the answer to a question writes into the profile; one question may write several things. */
export const surveyWritesSchema = z
  .strictObject({
    attribute: attributeNameSchema,
    /** Given with the answer, taken away with another. */
    tag: z.strictObject({ name: textOfLength(60), is }),
    /** Under this key, one need for each choice; what is ranked first weighs most. */
    need: z.strictObject({ key: keySchema }),
    /** `yes` is the choice that agrees; every other one withdraws. The question is the wording that is kept. */
    consent: z.strictObject({ channel: channelSchema, purpose: consentPurposeSchema, yes: keySchema }),
    /** The text is a suggestion in the contact log, rated from the beginning or not yet. */
    suggestion: z.strictObject({ rating: z.enum(suggestionRatings).nullable().default(null) }),
    /** The point of the scale is the customer's satisfaction, 1 to 5, in the contact log. */
    satisfaction: z.literal(true),
    /** For somebody of the company, due so many days after the answer. */
    task: z.strictObject({
      kind: taskKindSchema.default('phone'),
      title: surveyTextSchema,
      dueDays: z.int().min(0).max(60).default(1),
      is,
    }),
    /** Promotions stop for so many days. */
    pause: z.strictObject({ days: z.int().min(1).max(365).default(30), is }),
  })
  .partial()
  .meta({ id: 'SurveyWrites' });
export type SurveyWrites = z.infer<typeof surveyWritesSchema>;
