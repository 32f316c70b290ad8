import type { BenchContext } from './bench-context.js';
import type { Measurement } from './measure.js';
import { scoreBench } from './score.js';
import { sendBench } from './send.js';

export const benches: Record<string, (context: BenchContext) => AsyncGenerator<Measurement>> = {
  score: scoreBench,
  send: sendBench,
};
