import { z } from 'zod';
import { pageOf, pageQuery } from '../../kernel/page.js';
import { taskKindSchema, taskPurposeSchema } from './task-kinds.js';
import { NO_TEXT, taskInstructionsSchema, taskTitleSchema } from './task-text.js';

const id = z.int().positive();
const idInQuery = z.coerce.number().int().positive();
const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** How a task made by hand can end. */
export const USUAL_OUTCOMES = [{ id: 'reached' }, { id: 'not-reached' }];

export const taskOutcomeSchema = z.object({ id: z.string(), name: z.string().optional() });
export type TaskOutcome = z.infer<typeof taskOutcomeSchema>;

/** Which tasks: `overdue` are those of the open ones whose time is over. */
export const taskListQuerySchema = pageQuery.extend({
  state: z.enum(['open', 'overdue', 'done', 'dropped']).default('open'),
  /** A user; `me` is who asks, `nobody` tasks that are nobody's. */
  assignee: z.union([z.enum(['me', 'nobody']), idInQuery]).optional(),
  campaignId: idInQuery.optional(),
  customerId: idInQuery.optional(),
});
export type TaskListQuery = z.output<typeof taskListQuerySchema>;

export const taskSchema = z
  .object({
    id,
    customerId: id,
    customerName: z.string().nullable(),
    customerPhone: z.string().nullable(),
    /** Null for one made by hand. */
    campaignId: id.nullable(),
    campaignName: z.string().nullable(),
    kind: taskKindSchema,
    purpose: taskPurposeSchema,
    title: taskTitleSchema,
    instructions: taskInstructionsSchema,
    outcomes: z.array(taskOutcomeSchema),
    assigneeId: id.nullable(),
    assigneeName: z.string().nullable(),
    dueAt: z.coerce.date(),
    /** Open, and its time is over. */
    overdue: z.boolean(),
    state: z.enum(['open', 'done', 'dropped']),
    /** One of `outcomes`; null until it is done, and where it was dropped. */
    outcome: z.string().nullable(),
    note: z.string(),
    createdAt: z.coerce.date(),
    settledAt: z.coerce.date().nullable(),
    settledBy: z.string().nullable(),
  })
  .meta({ id: 'Task' });
export type TaskView = z.output<typeof taskSchema>;
export const taskPageSchema = pageOf(taskSchema).meta({ id: 'TaskPage' });

/** How many are open and how many of them overdue, of whom the query names. */
export const taskCountsQuerySchema = taskListQuerySchema.pick({
  assignee: true,
  campaignId: true,
  customerId: true,
});
export type TaskCountsQuery = z.output<typeof taskCountsQuerySchema>;
export const taskCountsSchema = z.object({ open: z.int(), overdue: z.int() }).meta({ id: 'TaskCounts' });
export type TaskCounts = z.infer<typeof taskCountsSchema>;

/** Who can be given a task. */
export const assigneeSchema = z.object({ id, name: z.string() }).meta({ id: 'TaskAssignee' });
export type Assignee = z.infer<typeof assigneeSchema>;

export const createTaskSchema = z
  .strictObject({
    customerId: id,
    kind: taskKindSchema.default('phone'),
    purpose: taskPurposeSchema.default('care'),
    title: taskTitleSchema.refine(({ en, 'zh-CN': zh }) => en !== '' || zh !== '', {
      error: 'A task needs a title.',
      params: { code: 'task-title-needed' },
    }),
    instructions: taskInstructionsSchema.default(NO_TEXT),
    assigneeId: id.nullable().default(null),
    dueAt: instant,
  })
  .meta({ id: 'CreateTask' });
export type CreateTask = z.output<typeof createTaskSchema>;

/** Gives it to somebody else (null: to nobody), or puts it off; what is left out stays. */
export const changeTaskSchema = z
  .strictObject({ assigneeId: id.nullable(), dueAt: instant })
  .partial()
  .meta({ id: 'ChangeTask' });
export type ChangeTask = z.output<typeof changeTaskSchema>;

/** How it ended, and what was said. */
export const completeTaskSchema = z
  .strictObject({
    outcome: z.string().min(1).max(40),
    note: z.string().trim().max(4000).default(''),
    satisfaction: z.int().min(1).max(5).nullable().default(null),
  })
  .meta({ id: 'CompleteTask' });
export type CompleteTask = z.output<typeof completeTaskSchema>;
