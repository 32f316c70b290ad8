import { z } from 'zod';
import { platformKeySchema, platformKinds } from '../../customers/platform-keys.js';
import {
  customerEmailSchema,
  customerPhoneSchema,
  externalIdSchema,
} from '../../customers/upsert-customer.schema.js';

/** In the order in which they tell who somebody is, strongest first. */
export const identityKinds = ['external_id', ...platformKinds, 'email', 'phone'] as const;
export const identityKindSchema = z.enum(identityKinds);
export type IdentityKind = z.infer<typeof identityKindSchema>;

/** One thing a customer is recognised by. */
export const identityKeySchema = z
  .object({
    /** `null` for the first of its kind, which stands in the customer's own record. */
    id: z.int().nullable(),
    kind: identityKindSchema,
    value: z.string(),
    first: z.boolean(),
    /** Where it came from: `merge`, `admin`, `api`, `import`; null for the record's own. */
    source: z.string().nullable(),
    addedAt: z.coerce.date().nullable(),
    /** Others with the same address: while there are any, it tells nobody apart. */
    sharedWith: z.int(),
  })
  .meta({ id: 'IdentityKey' });
export type IdentityKeyView = z.infer<typeof identityKeySchema>;

export const identityKeysSchema = z.object({ keys: z.array(identityKeySchema) }).meta({ id: 'IdentityKeys' });

const ofKind = <K extends string, V extends z.ZodType>(kind: K, value: V) =>
  z.strictObject({ kind: z.literal(kind), value });

/** A key in addition to those there are; it is stored in the form it is matched in. */
export const addIdentityKeySchema = z
  .discriminatedUnion('kind', [
    ofKind('external_id', externalIdSchema),
    ofKind('email', customerEmailSchema),
    ofKind('phone', customerPhoneSchema),
    ...platformKinds.map((kind) => ofKind(kind, platformKeySchema)),
  ])
  .meta({ id: 'AddIdentityKey' });
export type AddIdentityKey = { kind: IdentityKind; value: string };
