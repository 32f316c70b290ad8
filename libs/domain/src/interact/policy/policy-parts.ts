import { z } from 'zod';

/** At most `max` messages within any `days` days. */
export const frequencyCap = z.strictObject({ max: z.int().min(1).max(100), days: z.int().min(1).max(90) });
export type FrequencyCap = z.infer<typeof frequencyCap>;

const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** Wall-clock times in the recipient's zone; `from` after `to` spans midnight. */
export const quietHours = z.strictObject({ from: wallTime, to: wallTime });
export type QuietHours = z.infer<typeof quietHours>;
