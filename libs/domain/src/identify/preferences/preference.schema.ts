import { z } from 'zod';

export const frequencies = ['as-it-comes', 'weekly', 'monthly'] as const;
export const frequencySchema = z.enum(frequencies);
/** How often a customer wants to be written to. */
export type Frequency = z.infer<typeof frequencySchema>;

/** At most one message in so many days; null: as they come. */
export const REST_DAYS: Readonly<Record<Frequency, number | null>> = {
  'as-it-comes': null,
  weekly: 7,
  monthly: 30,
};

/** How long messages stop when a customer asks for a pause. */
export const PAUSE_MONTHS = 3;

/** What a customer asks for themselves, beside what they agreed to. It does not concern transactional messages. */
export const preferencesSchema = z
  .object({
    frequency: frequencySchema,
    /** Nothing comes before then; null where there is no pause, or it is over. */
    pausedUntil: z.coerce.date().nullable(),
    /** Keys of topics the customer wants to hear nothing about. */
    unwantedTopics: z.array(z.string()),
  })
  .meta({ id: 'Preferences' });
export type Preferences = z.infer<typeof preferencesSchema>;
