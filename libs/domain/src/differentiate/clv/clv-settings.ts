import { z } from 'zod';
import type { SettingGroup } from '../../database/settings.js';
import { purchaseModelKinds } from './model/purchase-model.js';

export const clvSettingsSchema = z
  .object({
    /** How customers are taken to leave: after an order (BG/NBD), or at any moment (Pareto/NBD). */
    model: z.enum(purchaseModelKinds).default('bg-nbd'),
    /** How far ahead orders and value are foreseen. */
    horizonMonths: z.int().min(1).max(60).default(12),
    /** By how much a year later is worth less, 0.1 being a tenth. */
    discountRate: z.number().min(0).max(1).default(0.1),
    /** What is left of revenue after the goods are paid, 0 to 1; 1 states values as revenue. */
    marginRate: z.number().min(0.01).max(1).default(1),
  })
  .meta({ id: 'ClvSettings' });
export type ClvSettings = z.infer<typeof clvSettingsSchema>;

export const clvSettings = { key: 'clv', schema: clvSettingsSchema } satisfies SettingGroup<
  typeof clvSettingsSchema
>;
