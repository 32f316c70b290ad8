import { z } from 'zod';
import type { SettingGroup } from '../../database/settings.js';

/** A share in percent, to a tenth: shares are compared in whole thousandths, so that no rounding moves anybody. */
const percent = z.number().min(0.1).max(99.9).multipleOf(0.1);

const tiersSchema = z
  .object({
    /** Share of the scored customers in each tier, in percent; the rest is small. */
    vip: percent.default(1),
    major: percent.default(4),
    ordinary: percent.default(15),
  })
  .refine(({ vip, major, ordinary }) => vip + major + ordinary <= 100, {
    error: 'The tiers together are more than everybody.',
    path: ['ordinary'],
    params: { code: 'tiers-over-all' },
  });

export const abcSettingsSchema = z
  .object({
    measure: z.enum(['revenue', 'margin']).default('revenue'),
    /** Orders older than this many days do not count; `null` looks at all of them. */
    windowDays: z.int().min(1).max(3650).nullable().default(null),
    /** A: customers before whom less than this share of all value stands, in percent. */
    aBelow: percent.default(80),
    /** B: the same, for those who are not A. */
    bBelow: percent.default(95),
    tiers: tiersSchema.prefault({}),
  })
  .refine(({ aBelow, bBelow }) => aBelow < bBelow, {
    error: 'B begins where A ends, so its share is the larger one.',
    path: ['bBelow'],
    params: { code: 'b-not-above-a' },
  })
  .meta({ id: 'AbcSettings' });
export type AbcSettings = z.infer<typeof abcSettingsSchema>;

export const abcSettings = { key: 'abc', schema: abcSettingsSchema } satisfies SettingGroup<
  typeof abcSettingsSchema
>;

export const thousandths = (percent: number): number => Math.round(percent * 10);
