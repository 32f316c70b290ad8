import { z } from 'zod';
import { roleSchema } from './role.js';

export const apiKeySchema = z.object({
  id: z.int(),
  name: z.string(),
  prefix: z.string(),
  role: roleSchema,
  createdAt: z.coerce.date(),
  expiresAt: z.coerce.date().nullable(),
  revokedAt: z.coerce.date().nullable(),
  lastUsedAt: z.coerce.date().nullable(),
});
export type ApiKeyView = z.infer<typeof apiKeySchema>;

export const createApiKeySchema = z.strictObject({
  name: z.string().trim().min(1).max(100),
  role: roleSchema,
  validDays: z.int().min(1).max(3650).nullable().default(365),
});
export type CreateApiKey = z.infer<typeof createApiKeySchema>;

/** The key itself is shown once, in the answer that made it. */
export const createdApiKeySchema = apiKeySchema.extend({ key: z.string() });
export type CreatedApiKey = z.infer<typeof createdApiKeySchema>;
