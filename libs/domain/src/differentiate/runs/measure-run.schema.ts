import { z } from 'zod';

/** Measures whose runs stand in one table. */
export const measures = ['abc', 'lifecycle', 'forecast', 'value-points'] as const;
export type Measure = (typeof measures)[number];

/** What is known of a run whatever it measured. */
export const measureRunFields = {
  id: z.int(),
  status: z.enum(['queued', 'running', 'finished', 'failed']),
  cause: z.string(),
  /** The instant the run looks at the customers from. */
  asOf: z.coerce.date(),
  finishedAt: z.coerce.date().nullable(),
  customers: z.int(),
  /** Customers who stand elsewhere than after the run before. */
  changed: z.int(),
};

/** A run with the options it was made by, what came of it (null until it has finished), and its warnings. */
export interface MeasureRun<Options, Outcome, Warning> {
  id: number;
  status: 'queued' | 'running' | 'finished' | 'failed';
  cause: string;
  asOf: Date;
  finishedAt: Date | null;
  customers: number;
  changed: number;
  options: Options;
  outcome: Outcome | null;
  warnings: Warning[];
}
