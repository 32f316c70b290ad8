import { z } from 'zod';
import { roleSchema } from './role.js';
import { emailAddress } from './user.schema.js';

export const loginSchema = z.strictObject({ email: emailAddress, password: z.string().min(1).max(200) });
export type Login = z.infer<typeof loginSchema>;

export const sessionSchema = z.object({
  user: z.object({
    id: z.int(),
    email: z.string(),
    name: z.string(),
    role: roleSchema,
    locale: z.string(),
  }),
  csrfToken: z.string(),
});
export type Session = z.infer<typeof sessionSchema>;
