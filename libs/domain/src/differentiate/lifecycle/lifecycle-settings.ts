import { z } from 'zod';
import type { SettingGroup } from '../../database/settings.js';

const rhythms = z.number().min(1).max(50).multipleOf(0.1);

export const lifecycleSettingsSchema = z
  .object({
    /** Silence, in rhythms, from which on a customer is declining, lapsed, lost. */
    decliningAfter: rhythms.default(1.5),
    lapsedAfter: rhythms.default(3),
    lostAfter: rhythms.default(6),
    /** Purchase days from which on a customer is mature; with fewer, after the first, growing. */
    matureAfter: z.int().min(3).max(100).default(5),
    /** Purchase days from which on a customer has a rhythm of their own; with fewer, the base's holds. */
    ownRhythmAfter: z.int().min(2).max(20).default(3),
    /** The rhythm in days where nobody has one of their own yet. */
    fallbackRhythmDays: z.int().min(1).max(3650).default(90),
  })
  .superRefine(({ decliningAfter, lapsedAfter, lostAfter }, context) => {
    const refuse = (path: string): void =>
      context.addIssue({
        code: 'custom',
        path: [path],
        message: 'A later stage needs a longer silence.',
        params: { code: 'stages-not-rising' },
      });
    if (lapsedAfter <= decliningAfter) refuse('lapsedAfter');
    if (lostAfter <= lapsedAfter) refuse('lostAfter');
  })
  .meta({ id: 'LifecycleSettings' });
export type LifecycleSettings = z.infer<typeof lifecycleSettingsSchema>;

export const lifecycleSettings = { key: 'lifecycle', schema: lifecycleSettingsSchema } satisfies SettingGroup<
  typeof lifecycleSettingsSchema
>;
