import { z } from 'zod';

export const digitNames = ['recency', 'frequency', 'monetary'] as const;
export const digitNameSchema = z.enum(digitNames);
export type DigitName = z.infer<typeof digitNameSchema>;
