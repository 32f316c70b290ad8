import { IANAZone } from 'luxon';
import { z } from 'zod';
import { attributesPatchSchema } from './attribute.schema.js';
import { birthdaySchema } from './birthday.js';
import { normalizeEmail } from './email.js';
import { identifiesNobody } from './identity-blocklist.js';
import { normalizePhone } from './phone.js';
import { platformKeysSchema } from './platform-keys.js';

// Phone numbers without a country code are read as numbers of this country.
const HOME_COUNTRY = 'CN';

const text = (max: number) => z.string().trim().min(1).max(max);

/** Text of an identity key, put into the one form it is stored and matched in. */
const identityKey = (max: number, code: string, normalize: (value: string) => string | null) =>
  text(max).transform((value, context) => {
    const normal = normalize(value);
    const fault = identifiesNobody(value) ? 'identifies-nobody' : normal === null ? code : null;
    if (fault === null && normal !== null) return normal;
    context.addIssue({
      code: 'custom',
      message: `This cannot be used to recognise a customer: ${value}`,
      params: { code: fault },
    });
    return z.NEVER;
  });

export const externalIdSchema = identityKey(200, 'not-valid', (value) => value);
export const customerEmailSchema = identityKey(254, 'wrong-email', normalizeEmail);
export const customerPhoneSchema = identityKey(40, 'wrong-phone', (value) =>
  normalizePhone(value, HOME_COUNTRY),
);

const localeSchema = text(35).transform((value, context) => {
  try {
    return Intl.getCanonicalLocales(value)[0] ?? value;
  } catch {
    context.addIssue({ code: 'custom', message: 'not a language tag', params: { code: 'wrong-locale' } });
    return z.NEVER;
  }
});
const timeZoneSchema = text(60).refine((zone) => IANAZone.isValidZone(zone), {
  error: 'not an IANA time zone',
  params: { code: 'wrong-time-zone' },
});
const tagsSchema = z
  .array(text(60))
  .max(100)
  .transform((tags) => [...new Set(tags)]);

export const genders = ['female', 'male', 'other'] as const;
export const customerKinds = ['individual', 'organization'] as const;

/** Everything a customer's record may be given, but for its attributes and tags each once nullable in a patch. */
const fields = {
  externalId: externalIdSchema,
  email: customerEmailSchema,
  phone: customerPhoneSchema,
  name: text(200),
  firstName: text(100),
  lastName: text(100),
  gender: z.enum(genders),
  birthday: birthdaySchema,
  locale: localeSchema,
  timeZone: timeZoneSchema,
  country: text(100),
  region: text(100),
  city: text(100),
  acquisitionSource: text(100),
  accountManager: text(100),
  acquiredOn: z.iso.date(),
  relationshipSince: z.iso.date(),
};
const collections = {
  kind: z.enum(customerKinds).optional(),
  attributes: attributesPatchSchema.optional(),
  tags: tagsSchema.optional(),
  /** What they owe, in minor units of the workspace's currency. */
  arrearsMinor: z.int().min(0).optional(),
};

const optional = <T extends z.ZodRawShape>(shape: T) => z.strictObject(shape).partial().shape;

const hasKey = (keys: object | undefined): boolean => keys !== undefined && Object.keys(keys).length > 0;

/** A customer as a shop sends it: what is there is written, what is absent stays as it is. */
export const upsertCustomerSchema = z
  .strictObject({ ...optional(fields), ...collections, keys: platformKeysSchema.optional() })
  .refine(({ externalId, email, phone, keys }) => externalId ?? email ?? phone ?? hasKey(keys), {
    error: 'A customer needs an externalId, an email or a phone to be recognised by.',
    params: { code: 'no-identity' },
  })
  .meta({ id: 'UpsertCustomer' });
export type UpsertCustomer = z.output<typeof upsertCustomerSchema>;
export type UpsertCustomerInput = z.input<typeof upsertCustomerSchema>;

const nullable = <T extends z.ZodType>(schema: T) => schema.nullable().optional();

/** A marketer's edit of one customer: `null` clears a field. */
export const changeCustomerSchema = z
  .strictObject({
    externalId: nullable(fields.externalId),
    email: nullable(fields.email),
    phone: nullable(fields.phone),
    name: nullable(fields.name),
    firstName: nullable(fields.firstName),
    lastName: nullable(fields.lastName),
    gender: nullable(fields.gender),
    birthday: nullable(fields.birthday),
    locale: nullable(fields.locale),
    timeZone: nullable(fields.timeZone),
    country: nullable(fields.country),
    region: nullable(fields.region),
    city: nullable(fields.city),
    acquisitionSource: nullable(fields.acquisitionSource),
    accountManager: nullable(fields.accountManager),
    acquiredOn: nullable(fields.acquiredOn),
    relationshipSince: nullable(fields.relationshipSince),
    ...collections,
  })
  .meta({ id: 'ChangeCustomer' });
export type ChangeCustomer = z.output<typeof changeCustomerSchema>;
