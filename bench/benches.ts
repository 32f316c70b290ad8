import type { BenchDatabase } from './database.js';
import type { Measurement } from './measure.js';
import { scoreBench } from './score.js';
import { sendBench } from './send.js';

export interface BenchContext {
  database: BenchDatabase;
  /** Customers. */
  size: number;
  runs: number;
}

export const benches: Record<string, (context: BenchContext) => AsyncGenerator<Measurement>> = {
  score: scoreBench,
  send: sendBench,
};
