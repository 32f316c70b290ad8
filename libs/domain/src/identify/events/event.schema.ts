import { z } from 'zod';
import { customerEmailSchema, externalIdSchema } from '../customers/upsert-customer.schema.js';
import { identifiesNobody } from '../customers/identity-blocklist.js';

export const MAX_PROPERTIES = 200;
/** Of the properties as JSON text, in characters. */
export const MAX_PROPERTIES_LENGTH = 32_768;

const text = (max: number) => z.string().trim().min(1).max(max);

export const eventNameSchema = text(200);

const propertyNameSchema = z.string().min(1).max(100);

/** Any JSON, within limits; how it is nested is the sender's business. */
export const eventPropertiesSchema = z
  .record(propertyNameSchema, z.unknown())
  .superRefine((value, context) => {
    const fault = propertiesFault(value);
    if (fault) context.addIssue({ code: 'custom', ...fault });
  });
export type EventProperties = Record<string, unknown>;

function propertiesFault(value: EventProperties) {
  if (Object.keys(value).length > MAX_PROPERTIES)
    return {
      message: `An event has at most ${MAX_PROPERTIES} properties.`,
      params: { code: 'too-many-properties', params: { maximum: MAX_PROPERTIES } },
    };
  if (JSON.stringify(value).length > MAX_PROPERTIES_LENGTH)
    return {
      message: `The properties are longer than ${MAX_PROPERTIES_LENGTH} characters of JSON.`,
      params: { code: 'properties-too-long', params: { maximum: MAX_PROPERTIES_LENGTH } },
    };
  return null;
}

/** An id that a site gave somebody it does not know; what many visitors share is none. */
export const anonymousIdSchema = text(200).refine((value) => !identifiesNobody(value), {
  error: 'This tells nobody apart.',
  params: { code: 'identifies-nobody' },
});

/** Whom an event names by itself. */
const eventCustomerSchema = z
  .strictObject({ externalId: externalIdSchema.optional(), email: customerEmailSchema.optional() })
  .refine(({ externalId, email }) => externalId ?? email, {
    error: 'Name the customer by externalId or email.',
    params: { code: 'nobody-named' },
  });
export type EventCustomer = z.output<typeof eventCustomerSchema>;

/** One thing somebody did, as a shop sends it. What was sent under its externalId before holds: an event is a fact. */
export const recordEventSchema = z
  .strictObject({
    /** The sender's own id of this event, whatever it is about; the same again changes nothing. */
    externalId: text(200),
    /** Somebody not known yet becomes a customer. */
    customer: eventCustomerSchema.optional(),
    /** Who did it where no customer is named, and beside a customer: this visitor is that customer. */
    anonymousId: anonymousIdSchema.optional(),
    name: eventNameSchema,
    /** When it happened; when it came in where it is left out. */
    at: z.iso
      .datetime({ offset: true })
      .transform((instant) => new Date(instant))
      .optional(),
    properties: eventPropertiesSchema.default({}),
  })
  .refine(({ customer, anonymousId }) => customer ?? anonymousId, {
    error: 'An event needs a customer or an anonymousId.',
    params: { code: 'nobody-named' },
  })
  .meta({ id: 'RecordEvent' });
export type RecordEvent = z.output<typeof recordEventSchema>;

export const propertyTypes = ['text', 'number', 'boolean', 'list', 'object'] as const;

/** An event by its name, and how often it happened lately, to the hour. */
export const eventNameViewSchema = z
  .object({
    name: z.string(),
    firstSeenAt: z.coerce.date(),
    lastAt: z.coerce.date().nullable(),
    lastDay: z.int(),
    lastWeek: z.int(),
    lastMonth: z.int(),
  })
  .meta({ id: 'EventName' });
export type EventNameView = z.infer<typeof eventNameViewSchema>;

export const eventPropertySchema = z
  .object({
    name: z.string(),
    type: z.enum(propertyTypes),
    /** Up to 20 of its commonest values among the last events, as text. */
    values: z.array(z.string()),
  })
  .meta({ id: 'EventProperty' });
export type EventPropertyView = z.infer<typeof eventPropertySchema>;

export const eventViewSchema = z
  .object({
    id: z.int(),
    name: z.string(),
    at: z.coerce.date(),
    receivedAt: z.coerce.date(),
    /** `null` for a visitor nobody knows yet. */
    customerId: z.int().nullable(),
    customer: z.string().nullable(),
    properties: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'Event' });
export type EventView = z.infer<typeof eventViewSchema>;

export const latestEventsQuerySchema = z.object({
  name: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
export type LatestEventsQuery = z.infer<typeof latestEventsQuerySchema>;

export const eventPropertiesQuerySchema = z.object({ name: eventNameSchema });
