import { z } from 'zod';

const instant = z.coerce.date();

/** One way of a customer through a campaign: the steps they left, in order, and where they stand. */
export const wayTakenSchema = z
  .object({
    enrolmentId: z.int().positive(),
    enrolledAt: instant,
    /** The step they stand at, and when it is looked at again; null once they have left the campaign. */
    standing: z.object({ step: z.string(), since: instant, dueAt: instant }).nullable(),
    steps: z.array(
      z.object({
        visit: z.int(),
        step: z.string(),
        /** The way out they took. */
        arm: z.string(),
        /** Why they took it, where the arm alone does not say so. */
        why: z.string().nullable(),
        enteredAt: instant,
        leftAt: instant,
      }),
    ),
  })
  .meta({ id: 'WayTaken' });
export type WayTaken = z.infer<typeof wayTakenSchema>;
