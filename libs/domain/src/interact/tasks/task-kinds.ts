import { z } from 'zod';

/** How a task reaches the customer; the kinds of the contact log it becomes an entry of. */
export const taskKindSchema = z.enum(['phone', 'visit']);
export type TaskKind = z.infer<typeof taskKindSchema>;

/** Of which messages' caps the contact is a part. */
export const taskPurposeSchema = z.enum(['care', 'promotion']);
