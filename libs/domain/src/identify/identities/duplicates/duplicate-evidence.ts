import { z } from 'zod';

export const evidenceFields = ['email', 'phone', 'name', 'birthday', 'city'] as const;

/** In what two records are alike, and how much. */
export const duplicateEvidenceSchema = z
  .object({
    field: z.enum(evidenceFields),
    first: z.string(),
    second: z.string(),
    /** 1: the same. */
    likeness: z.number().min(0).max(1),
  })
  .meta({ id: 'DuplicateEvidence' });
export type DuplicateEvidence = z.infer<typeof duplicateEvidenceSchema>;
