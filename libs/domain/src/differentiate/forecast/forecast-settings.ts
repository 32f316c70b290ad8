import { z } from 'zod';
import type { SettingGroup } from '../../database/settings.js';

export const periodKinds = ['month', 'quarter', 'year'] as const;
export const periodKindSchema = z.enum(periodKinds);
export type PeriodKind = z.infer<typeof periodKindSchema>;

const rising = (edges: number[]): boolean => edges.every((edge, at) => at === 0 || edge > edges[at - 1]!);

export const forecastSettingsSchema = z
  .object({
    period: periodKindSchema.default('month'),
    /** How many complete periods the model looks back over. */
    history: z.int().min(2).max(60).default(12),
    /** Where one bucket of amounts per order ends and the next begins, in minor units; `null` for powers of ten. */
    edges: z
      .array(z.int().min(2).max(1e12))
      .min(1)
      .max(30)
      .refine(rising, { error: 'edges rise', params: { code: 'edges-not-rising' } })
      .nullable()
      .default(null),
    /** A profit of the next period up to this many minor units counts as near zero. */
    nearZeroMinor: z.int().min(0).max(1e12).default(1000),
  })
  .meta({ id: 'ForecastSettings' });
export type ForecastSettings = z.infer<typeof forecastSettingsSchema>;

export const forecastSettings = {
  key: 'forecast',
  schema: forecastSettingsSchema,
} satisfies SettingGroup<typeof forecastSettingsSchema>;
