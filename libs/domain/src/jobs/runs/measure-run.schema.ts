import { z } from 'zod';
import type { JobName } from '../job-types.js';

/** What is reckoned for everybody by runs that people follow, each with the job that carries a run out. */
export const measureJobs = {
  'data-quality': 'tend-records',
  rfm: 'score-rfm',
  abc: 'score-abc',
  lifecycle: 'score-lifecycle',
  clv: 'score-clv',
  forecast: 'make-forecasts',
  'value-points': 'score-value-points',
} as const satisfies Record<string, JobName>;
export type Measure = keyof typeof measureJobs;

/** What is known of a run whatever it measured. */
export const measureRunFields = {
  id: z.int(),
  status: z.enum(['queued', 'running', 'finished', 'failed']),
  /** How far a run that goes on has come, where the measure tells. */
  stage: z.string().nullable(),
  cause: z.string(),
  /** The instant the run looks at the customers from. */
  asOf: z.coerce.date(),
  finishedAt: z.coerce.date().nullable(),
  customers: z.int(),
  /** Customers who stand elsewhere than after the run before. */
  changed: z.int(),
};

/** A run with the options it was made by, what came of it (null until it has finished), and its warnings. */
export interface MeasureRun<Options, Outcome, Warning = never> {
  id: number;
  status: 'queued' | 'running' | 'finished' | 'failed';
  stage: string | null;
  cause: string;
  asOf: Date;
  finishedAt: Date | null;
  customers: number;
  changed: number;
  options: Options;
  outcome: Outcome | null;
  warnings: Warning[];
}
