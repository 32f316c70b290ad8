import { z } from 'zod';
import { NO_TEXT, taskInstructionsSchema, taskTitleSchema } from '../../../tasks/task-text.js';
import { taskKindSchema, taskPurposeSchema } from '../../../tasks/task-kinds.js';
import { idSchema, nextSchema, spanSchema, stepBase, stepIdSchema } from '../step-parts.js';

/** One way a task can end, and where it leads. */
export const taskArmSchema = z.strictObject({
  id: stepIdSchema,
  name: z.string().trim().max(80).optional(),
  next: nextSchema,
});

/**
 * A call or a visit that somebody owes everybody who comes to it. With `waits` the way is the outcome's: its arm, `next`
 * where the task was dropped, `timedOut` where it was still open; without, everybody goes on by `next` at once.
 */
export const taskStepSchema = z.strictObject({
  ...stepBase,
  kind: z.literal('task'),
  by: taskKindSchema.default('phone'),
  purpose: taskPurposeSchema.default('care'),
  title: taskTitleSchema.default(NO_TEXT),
  instructions: taskInstructionsSchema.default(NO_TEXT),
  /** Due at the end of the day so many days after. */
  dueDays: z.int().min(0).max(365).default(3),
  /** Null: the user who is the customer's account manager; nobody's where there is none. */
  assigneeId: idSchema.nullable().default(null),
  waits: z.boolean().default(true),
  atMost: spanSchema.prefault({ amount: 14, unit: 'days' }),
  arms: z
    .array(taskArmSchema)
    .min(1)
    .max(12)
    .prefault([{ id: 'reached' }, { id: 'not-reached' }]),
  next: nextSchema,
  timedOut: nextSchema,
});
export type TaskStep = z.infer<typeof taskStepSchema>;
