import { z } from 'zod';

/** What a person or a key may do; each role may do all that those before it may. */
export const roles = ['analyst', 'marketer', 'owner'] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

export const mayAct = (role: Role, needed: Role): boolean => roles.indexOf(role) >= roles.indexOf(needed);
