import { z } from 'zod';
import type { SettingGroup } from '../../database/settings.js';

export const learningSettingsSchema = z
  .object({
    /** For how many days after somebody came to a campaign what they do counts as their response. */
    responseDays: z.int().min(1).max(90).default(14),
    /** The part of a sale that is margin, 0 … 1, while no cost of goods is known. */
    assumedMargin: z.number().min(0).max(1).default(0.3),
  })
  .meta({ id: 'LearningSettings' });
export type LearningSettings = z.infer<typeof learningSettingsSchema>;

export const learningSettings: SettingGroup<typeof learningSettingsSchema> = {
  key: 'learning',
  schema: learningSettingsSchema,
};
