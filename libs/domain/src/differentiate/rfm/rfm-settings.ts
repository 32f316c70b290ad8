import { z } from 'zod';
import type { SettingGroup } from '../../database/settings.js';
import { tiePolicySchema } from './quintile.js';

/** A cell has three digits, 1 to 5 each. */
export const BANDS = 5;

export const rfmSettingsSchema = z
  .object({
    /** Orders older than this many days count nowhere; `null` looks at all of them. */
    windowDays: z.int().min(1).max(3650).nullable().default(null),
    ties: tiePolicySchema.default('low'),
    /** What a customer spent in all, or per order; refunds are taken off. */
    monetary: z.enum(['sum', 'average']).default('sum'),
    /** Customers with fewer orders are not scored. */
    minimumOrders: z.int().min(1).max(1000).default(1),
  })
  .meta({ id: 'RfmSettings' });
export type RfmSettings = z.infer<typeof rfmSettingsSchema>;

export const rfmSettings = {
  key: 'rfm',
  schema: rfmSettingsSchema,
} satisfies SettingGroup<typeof rfmSettingsSchema>;
