import { recordEventSchema } from '@roundtrip/domain/identify/events/event.schema.js';
import { z } from 'zod';

/** Rows are held to `RecordEvent` one by one, so that one with faults does not hold back the others. */
export const eventBatchSchema = z
  .strictObject({
    events: z
      .array(z.record(z.string(), z.unknown()))
      .min(1)
      .max(5000)
      .meta({ description: 'Each as in POST /api/events.' }),
  })
  .meta({ id: 'EventBatch' });
export type EventBatch = z.output<typeof eventBatchSchema>;

export const eventRows = { row: recordEventSchema, key: 'externalId' };
