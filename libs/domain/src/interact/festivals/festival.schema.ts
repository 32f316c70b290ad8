import { z } from 'zod';

export const festivalDayKinds = ['festival', 'off', 'work'] as const;

/** A festival's own day, a day off beside it, or a weekend that is worked in exchange. */
export const festivalDaySchema = z
  .strictObject({ day: z.iso.date(), kind: z.enum(festivalDayKinds) })
  .meta({ id: 'FestivalDay' });
export type FestivalDay = z.infer<typeof festivalDaySchema>;

const name = z.strictObject({
  'zh-CN': z.string().trim().min(1).max(60),
  en: z.string().trim().min(1).max(60),
});

/** The days of the year this is and of those to come; earlier ones stay as they are. */
export const saveFestivalSchema = z
  .strictObject({
    name,
    days: z
      .array(festivalDaySchema)
      .max(200)
      .refine((days) => new Set(days.map(({ day }) => day)).size === days.length, {
        error: 'A day stands there twice.',
        params: { code: 'day-twice' },
      }),
  })
  .meta({ id: 'SaveFestival' });
export type SaveFestival = z.infer<typeof saveFestivalSchema>;

export const festivalSchema = z
  .object({
    id: z.int().positive(),
    /** ISO 3166, or null where it belongs to none. */
    country: z.string().nullable(),
    name,
    /** Of those the library knows and keeps up; null of the workspace's own. */
    key: z.string().nullable(),
    days: z.array(festivalDaySchema.extend({ isEdited: z.boolean() })),
  })
  .meta({ id: 'Festival' });
export type FestivalView = z.infer<typeof festivalSchema>;

export const festivalsSchema = z.object({ festivals: z.array(festivalSchema) }).meta({ id: 'Festivals' });
export const festivalMadeSchema = z.object({ id: z.int().positive() }).meta({ id: 'FestivalMade' });
