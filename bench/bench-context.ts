import type { BenchDatabase } from './database.js';

/** What a bench is given. */
export interface BenchContext {
  database: BenchDatabase;
  /** Customers. */
  size: number;
  runs: number;
  /** The parts of a bench that has such, all of them by default. */
  only?: string[];
}
