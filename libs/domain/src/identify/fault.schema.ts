import { z } from 'zod';

/** A fault as it travels in an answer; the shape of the kernel's `Fault`. */
export const faultSchema = z
  .object({
    path: z.array(z.union([z.string(), z.number()])),
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
    message: z.string(),
  })
  .meta({ id: 'Fault' });
