import { z } from 'zod';
import { pageOf, pageQuery } from '../../kernel/page.js';
import { simulationDaySchema, simulationOutcomeSchema } from './results/simulation-outcome.schema.js';
import { simulationOptionsSchema } from './simulation.schema.js';

const instant = z.coerce.date();

export const simulationSchema = z
  .object({
    id: z.int(),
    name: z.string(),
    options: simulationOptionsSchema,
    status: z.enum(['queued', 'running', 'finished', 'cancelled', 'failed']),
    /** Virtual days that are over. */
    day: z.int(),
    /** When the virtual days begin. */
    startsAt: instant,
    outcome: simulationOutcomeSchema.nullable(),
    /** Of a failed one: a code of the problem, or what went wrong in the words of the log. */
    problem: z.string().nullable(),
    createdAt: instant,
    startedAt: instant.nullable(),
    finishedAt: instant.nullable(),
  })
  .meta({ id: 'Simulation' });
export type Simulation = z.output<typeof simulationSchema>;

export const simulationPageSchema = pageOf(simulationSchema).meta({ id: 'SimulationPage' });
export const simulationListQuerySchema = pageQuery;

/** One simulation with its days. */
export const simulationDetailSchema = simulationSchema
  .extend({ days: z.array(simulationDaySchema) })
  .meta({ id: 'SimulationDetail' });
export type SimulationDetail = z.output<typeof simulationDetailSchema>;
