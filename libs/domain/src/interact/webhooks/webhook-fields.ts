import { z } from 'zod';

/** What a webhook may tell of a customer beside their attributes, with the SQL of it over `c`, the customer. */
export const WEBHOOK_FIELDS = {
  externalId: 'c.external_id',
  kind: 'c.kind',
  name: 'c.name',
  firstName: 'c.first_name',
  lastName: 'c.last_name',
  email: 'c.email',
  phone: 'c.phone',
  locale: 'c.locale',
  timeZone: 'c.time_zone',
  country: 'c.country',
  region: 'c.region',
  city: 'c.city',
  tags: 'c.tags',
  accountManager: 'c.account_manager',
} as const;

export type WebhookField = keyof typeof WEBHOOK_FIELDS;

const names = Object.keys(WEBHOOK_FIELDS) as [WebhookField, ...WebhookField[]];
export const webhookFieldSchema = z.enum(names);
