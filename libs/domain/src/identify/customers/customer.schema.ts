import { z } from 'zod';
import { pageOf, pageQuery } from '../../kernel/page.js';
import { purchaseSummarySchema } from '../purchases/purchase-summary.schema.js';
import { attributesSchema } from './attribute.schema.js';
import { birthdaySchema } from './birthday.js';
import { customerKinds, genders } from './upsert-customer.schema.js';

/** A customer's own record. */
export const customerSchema = z
  .object({
    id: z.int(),
    externalId: z.string().nullable(),
    kind: z.enum(customerKinds),
    name: z.string().nullable(),
    firstName: z.string().nullable(),
    lastName: z.string().nullable(),
    gender: z.enum(genders).nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    locale: z.string().nullable(),
    timeZone: z.string().nullable(),
    country: z.string().nullable(),
    region: z.string().nullable(),
    city: z.string().nullable(),
    birthday: birthdaySchema.nullable(),
    acquisitionSource: z.string().nullable(),
    /** Who looks after them, in the company's own words. */
    accountManager: z.string().nullable(),
    /** The day they were won. */
    acquiredOn: z.iso.date().nullable(),
    /** Since when the company has dealt with them. */
    relationshipSince: z.iso.date().nullable(),
    /** What they owe, in minor units of the workspace's currency. */
    arrearsMinor: z.int(),
    attributes: attributesSchema,
    tags: z.array(z.string()),
    createdAt: z.coerce.date(),
    updatedAt: z.coerce.date(),
  })
  .meta({ id: 'Customer' });
export type CustomerView = z.infer<typeof customerSchema>;

export const customerSorts = ['newest', 'revenue', 'last-order'] as const;

export const customerListQuerySchema = pageQuery.extend({
  search: z.string().trim().max(100).optional(),
  kind: z.enum(customerKinds).optional(),
  sort: z.enum(customerSorts).default('newest'),
});
export type CustomerListQuery = z.infer<typeof customerListQuerySchema>;

/** A customer as a line of a list, with what they bought. */
export const customerRowSchema = customerSchema
  .pick({
    id: true,
    externalId: true,
    kind: true,
    name: true,
    email: true,
    phone: true,
    country: true,
    region: true,
    city: true,
    tags: true,
    createdAt: true,
  })
  .extend({ purchases: purchaseSummarySchema })
  .meta({ id: 'CustomerRow' });
export type CustomerRow = z.infer<typeof customerRowSchema>;

export const customerPageSchema = pageOf(customerRowSchema).meta({ id: 'CustomerPage' });
