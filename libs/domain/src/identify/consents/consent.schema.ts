import { z } from 'zod';

export const channels = ['email', 'sms'] as const;
export const channelSchema = z.enum(channels);
export type Channel = z.infer<typeof channelSchema>;

export const consentPurposes = ['promotion', 'care'] as const;
export const consentPurposeSchema = z.enum(consentPurposes);
export type ConsentPurpose = z.infer<typeof consentPurposeSchema>;

export const consentStatusSchema = z.enum(['granted', 'withdrawn']);
export type ConsentStatus = z.infer<typeof consentStatusSchema>;

const consentKey = { channel: channelSchema, purpose: consentPurposeSchema, status: consentStatusSchema };

/** What holds now for one channel and purpose. Where there is none, nothing was ever said. */
export const consentStateSchema = z
  .object({ ...consentKey, at: z.coerce.date() })
  .meta({ id: 'ConsentState' });
export type ConsentState = z.infer<typeof consentStateSchema>;

/** One entry of the append-only log. */
export const consentChangeSchema = consentStateSchema
  .extend({ id: z.int(), source: z.string(), wording: z.string().nullable() })
  .meta({ id: 'ConsentChange' });
export type ConsentChangeView = z.infer<typeof consentChangeSchema>;

/** A customer's consent as it stands and as it came about, latest first. */
export const consentsSchema = z
  .object({ state: z.array(consentStateSchema), log: z.array(consentChangeSchema) })
  .meta({ id: 'Consents' });
export type Consents = z.infer<typeof consentsSchema>;

export const putConsentsSchema = z
  .strictObject({
    consents: z
      .array(
        z.strictObject({
          ...consentKey,
          /** The words the customer agreed to. */
          wording: z.string().trim().min(1).max(2000).optional(),
        }),
      )
      .min(1)
      .max(10),
  })
  .meta({ id: 'PutConsents' });
export type PutConsents = z.output<typeof putConsentsSchema>;
