import { z } from 'zod';
import { faultSchema } from '../../fault.schema.js';
import { externalIdSchema } from '../../customers/upsert-customer.schema.js';
import { anonymousIdSchema, eventNameSchema, eventPropertiesSchema } from '../event.schema.js';

/** Ids are text; shops whose ids are numbers send numbers. */
const idOf = (schema: z.ZodType<string, string>) =>
  z.union([z.string(), z.int().transform(String)]).pipe(schema);

const instantSchema = z.string().transform((text, context) => {
  const instant = new Date(text);
  if (!Number.isNaN(instant.getTime())) return instant;
  context.addIssue({ code: 'custom', message: 'not an instant', params: { code: 'wrong-instant' } });
  return z.NEVER;
});

const traitsSchema = z.record(z.string().max(100), z.unknown()).nullish();

/** Absent, empty and null all say nothing: client libraries send any of them. */
const sayingNothing = (value: unknown): unknown => (value === null || value === '' ? undefined : value);
const maybe = <T extends z.ZodType>(schema: T) => z.preprocess(sayingNothing, schema.optional());

/** What every call has. Fields of the protocol that nothing here is made of are let through and not kept. */
const common = {
  messageId: maybe(z.string().max(200)),
  userId: maybe(idOf(externalIdSchema)),
  anonymousId: maybe(idOf(anonymousIdSchema)),
  timestamp: maybe(instantSchema),
  originalTimestamp: maybe(instantSchema),
  sentAt: maybe(instantSchema),
};

const someone = {
  error: 'A call needs a userId or an anonymousId.',
  params: { code: 'nobody-named' },
};
const names = ({ userId, anonymousId }: { userId?: string; anonymousId?: string }): boolean =>
  (userId ?? anonymousId) !== undefined;

const properties = eventPropertiesSchema.nullish();

export const messageSchemas = {
  track: z.looseObject({ ...common, event: eventNameSchema, properties }).refine(names, someone),
  page: z
    .looseObject({ ...common, name: maybe(z.string()), category: maybe(z.string()), properties })
    .refine(names, someone),
  screen: z
    .looseObject({ ...common, name: maybe(z.string()), category: maybe(z.string()), properties })
    .refine(names, someone),
  identify: z
    .looseObject({ ...common, traits: traitsSchema, context: z.looseObject({}).nullish() })
    .refine(names, someone),
  alias: z.looseObject({ ...common, userId: idOf(externalIdSchema), previousId: idOf(anonymousIdSchema) }),
};
export type MessageType = keyof typeof messageSchemas;
export type Message = { [T in MessageType]: { type: T } & z.output<(typeof messageSchemas)[T]> }[MessageType];

export const isMessageType = (type: unknown): type is MessageType =>
  typeof type === 'string' && Object.hasOwn(messageSchemas, type);

/** A call as it comes in by its own address; held to the schema of its type. */
export const callSchema = z.record(z.string(), z.unknown()).meta({ id: 'CollectCall' });

export const callBatchSchema = z
  .looseObject({
    batch: z
      .array(z.record(z.string(), z.unknown()))
      .max(2500)
      .meta({ description: 'Each as the call its `type` names: track, identify, page, screen or alias.' }),
    sentAt: maybe(instantSchema),
  })
  .meta({ id: 'CollectBatch' });
export type CallBatch = z.output<typeof callBatchSchema>;

export const collectedSchema = z.object({ success: z.literal(true) }).meta({ id: 'Collected' });
export type Collected = z.infer<typeof collectedSchema>;

/** The batch was taken; calls with faults were left out, and these are they. */
export const collectedBatchSchema = z
  .object({
    success: z.literal(true),
    rejected: z.array(
      z.object({ index: z.int(), messageId: z.string().nullable(), faults: z.array(faultSchema) }),
    ),
  })
  .meta({ id: 'CollectedBatch' });
export type CollectedBatch = z.infer<typeof collectedBatchSchema>;
