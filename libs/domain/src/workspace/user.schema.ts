import { z } from 'zod';
import { roleSchema } from './role.js';

export const emailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email());
export const password = z.string().min(10).max(200);

export const userSchema = z.object({
  id: z.int(),
  email: z.string(),
  name: z.string(),
  role: roleSchema,
  locale: z.string(),
  active: z.boolean(),
  createdAt: z.coerce.date(),
  lastLoginAt: z.coerce.date().nullable(),
});
export type UserView = z.infer<typeof userSchema>;

export const createUserSchema = z.strictObject({
  email: emailAddress,
  name: z.string().trim().min(1).max(100),
  role: roleSchema,
  password,
});
export type CreateUser = z.infer<typeof createUserSchema>;

export const changeUserSchema = z.strictObject({
  name: z.string().trim().min(1).max(100).optional(),
  role: roleSchema.optional(),
  active: z.boolean().optional(),
});
export type ChangeUser = z.infer<typeof changeUserSchema>;

export const changePasswordSchema = z.strictObject({ current: z.string().max(200), next: password });
export type ChangePassword = z.infer<typeof changePasswordSchema>;
