import { z } from 'zod';
import { pageOf, pageQuery } from '../../kernel/page.js';

export const webhookCallStates = ['pending', 'succeeded', 'failed'] as const;

export const webhookCallsQuerySchema = pageQuery.extend({
  step: z.string().max(60).optional(),
  state: z.enum(webhookCallStates).optional(),
});
export type WebhookCallsQuery = z.output<typeof webhookCallsQuerySchema>;

/** One customer told of to another system. */
export const webhookCallSchema = z
  .object({
    id: z.int().positive(),
    step: z.string(),
    customerId: z.int().positive(),
    customerName: z.string().nullable(),
    url: z.string(),
    state: z.enum(webhookCallStates),
    attempts: z.int(),
    /** Of the last answer; null where none came. */
    status: z.int().nullable(),
    /** Why it failed or is tried again; of one that succeeded, which parts of the answer were not what was declared. */
    error: z.string().nullable(),
    createdAt: z.coerce.date(),
    /** When it is tried, or tried again; null once that is over. */
    dueAt: z.coerce.date().nullable(),
    settledAt: z.coerce.date().nullable(),
  })
  .meta({ id: 'WebhookCall' });
export type WebhookCallView = z.infer<typeof webhookCallSchema>;
export const webhookCallPageSchema = pageOf(webhookCallSchema).meta({ id: 'WebhookCallPage' });
