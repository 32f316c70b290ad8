import { z } from 'zod';
import { channelSchema } from '../../../identify/consents/consent.schema.js';
import { messageStates } from '../../messages/message-states.js';

const instant = z.coerce.date();

/** One way of a customer through a campaign: the steps they left, in order, and where they stand. */
export const wayTakenSchema = z
  .object({
    enrolmentId: z.int().positive(),
    enrolledAt: instant,
    /** The step they stand at, and when it is looked at again; null once they have left the campaign. */
    standing: z.object({ step: z.string(), since: instant, dueAt: instant }).nullable(),
    /** Why they were taken in and kept back at once (held out, or no room); null for everybody else. */
    refused: z.string().nullable(),
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
        /** The message the step brought about, and what became of it. */
        message: z
          .object({
            id: z.int().positive(),
            channel: channelSchema,
            state: z.enum(messageStates),
            reason: z.string().nullable(),
          })
          .nullable(),
      }),
    ),
  })
  .meta({ id: 'WayTaken' });
export type WayTaken = z.infer<typeof wayTakenSchema>;
