import { z } from 'zod';
import { channelSchema } from '../consents/consent.schema.js';

/** An address nothing is sent to, whoever it belongs to. */
export const suppressionSchema = z
  .object({
    channel: channelSchema,
    /** As it is stored: lower-case e-mail address, E.164 phone number. */
    address: z.string(),
    /** `unsubscribed`, `bounced`, `complained`, `blacklisted` … */
    reason: z.string(),
    source: z.string(),
    at: z.coerce.date(),
  })
  .meta({ id: 'Suppression' });
export type SuppressionView = z.infer<typeof suppressionSchema>;
