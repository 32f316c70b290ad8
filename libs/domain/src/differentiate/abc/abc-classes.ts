import { z } from 'zod';

/** From those who bring most of the revenue to the long tail. */
export const abcClasses = ['A', 'B', 'C'] as const;
export const abcClassSchema = z.enum(abcClasses).meta({ id: 'AbcClass' });
export type AbcClass = z.infer<typeof abcClassSchema>;

/** By share of customers, from the few at the top. */
export const valueTiers = ['vip', 'major', 'ordinary', 'small'] as const;
export const valueTierSchema = z.enum(valueTiers).meta({ id: 'ValueTier' });
export type ValueTier = z.infer<typeof valueTierSchema>;
