import { z } from 'zod';

export const BATCH_LIMIT = 1000;

/** A body of up to 1000 rows under one name, each held to its schema by itself, so that one with faults holds back no other. */
export const batchBody = <K extends string>(name: K, id: string, route: string) =>
  z
    .strictObject({
      [name]: z
        .array(z.record(z.string(), z.unknown()))
        .min(1)
        .max(BATCH_LIMIT)
        .meta({ description: `Each as in POST ${route}.` }),
    } as Record<K, z.ZodArray<z.ZodRecord<z.ZodString, z.ZodUnknown>>>)
    .meta({ id });
