import { z } from 'zod';
import type { SettingGroup } from '../../database/settings.js';
import { tiePolicySchema } from './quintile.js';
import { MOST_BANDS } from './rfm-cell.js';

export const FEWEST_BANDS = 3;

/**
 * Bands by hand, each list as long as there are bands less one, from small to large: at most so many days since the
 * last order (the first for the best score), at least so many orders, at least so much money in minor units (the last
 * for the best score).
 */
export const fixedBandsSchema = z
  .object({
    recency: z.array(z.int().min(0).max(36_500)),
    frequency: z.array(z.int().min(1).max(1_000_000)),
    monetary: z.array(z.int().min(-1_000_000_000_000).max(1_000_000_000_000)),
  })
  .meta({ id: 'RfmFixedBands' });
export type FixedBands = z.infer<typeof fixedBandsSchema>;

const fieldsSchema = z.object({
  /** Scores run from 1 to this. */
  bands: z.int().min(FEWEST_BANDS).max(MOST_BANDS).default(5),
  /** Each digit over all customers; frequency within recency and monetary within both; or bands by hand. */
  method: z.enum(['independent', 'nested', 'fixed']).default('independent'),
  /** Kept while another method is chosen. */
  fixed: fixedBandsSchema.nullable().default(null),
  /** Orders older than this many days count nowhere; `null` looks at all of them. */
  windowDays: z.int().min(1).max(3650).nullable().default(null),
  ties: tiePolicySchema.default('low'),
  /** What a customer spent in all, or per order; refunds are taken off. Or the margin of orders whose cost is known. */
  monetary: z.enum(['sum', 'average', 'margin']).default('sum'),
  /** Customers with fewer orders are not scored. */
  minimumOrders: z.int().min(1).max(1000).default(1),
});

export const rfmSettingsSchema = fieldsSchema
  .superRefine(({ method, fixed, bands }, { addIssue }) => {
    if (method !== 'fixed') return;
    if (fixed === null)
      return addIssue({
        code: 'custom',
        path: ['fixed'],
        params: { code: 'required' },
        message: 'Bands by hand need their limits.',
      });
    for (const digit of ['recency', 'frequency', 'monetary'] as const) {
      const limits = fixed[digit];
      if (limits.length !== bands - 1)
        addIssue({
          code: 'custom',
          path: ['fixed', digit],
          params: { code: 'fixed-bands-count', params: { expected: bands - 1 } },
          message: `${bands} bands have ${bands - 1} limits.`,
        });
      else if (limits.some((limit, at) => at > 0 && limit <= (limits[at - 1] ?? limit)))
        addIssue({
          code: 'custom',
          path: ['fixed', digit],
          params: { code: 'fixed-bands-order' },
          message: 'Each limit is larger than the one before it.',
        });
    }
  })
  .meta({ id: 'RfmSettings' });
export type RfmSettings = z.infer<typeof rfmSettingsSchema>;

export const rfmSettings = {
  key: 'rfm',
  schema: rfmSettingsSchema,
} satisfies SettingGroup<typeof rfmSettingsSchema>;
