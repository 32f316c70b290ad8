import { z } from 'zod';

const roleSchema = z.string().trim().min(1).max(100);

/** For whom a person buys. */
export const putOrganizationSchema = z
  .strictObject({
    organizationId: z.int().positive(),
    /** What they do there, in the company's own words. */
    role: roleSchema.nullable().default(null),
  })
  .meta({ id: 'PutOrganization' });
export type PutOrganization = z.output<typeof putOrganizationSchema>;

/** A person of an organization, with what they ordered for it. */
export const contactPersonSchema = z
  .object({
    id: z.int(),
    externalId: z.string().nullable(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    role: z.string().nullable(),
    since: z.coerce.date(),
    ordersCount: z.int(),
    /** Minor units of the workspace's currency, refunds taken off. */
    revenueMinor: z.int(),
    lastOrderAt: z.coerce.date().nullable(),
  })
  .meta({ id: 'ContactPerson' });
export type ContactPerson = z.infer<typeof contactPersonSchema>;

/** A customer from both sides: the organization they buy for, and the persons who buy for them. */
export const accountTiesSchema = z
  .object({
    organization: z
      .object({
        id: z.int(),
        externalId: z.string().nullable(),
        name: z.string().nullable(),
        role: z.string().nullable(),
        since: z.coerce.date(),
      })
      .nullable(),
    /** The 200 who brought the most, first. */
    contacts: z.array(contactPersonSchema),
    contactsCount: z.int(),
  })
  .meta({ id: 'AccountTies' });
export type AccountTies = z.infer<typeof accountTiesSchema>;
