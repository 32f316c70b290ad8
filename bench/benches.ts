import type { BenchContext } from './bench-context.js';
import { importBench, importCustomersBench } from './import.js';
import type { Measurement } from './measure.js';
import { scoreBench } from './score.js';
import { sendBench } from './send.js';

export const benches: Record<string, (context: BenchContext) => AsyncGenerator<Measurement>> = {
  import: importBench,
  'import-customers': importCustomersBench,
  score: scoreBench,
  send: sendBench,
};
