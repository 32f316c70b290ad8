import type { BenchContext } from './bench-context.js';
import { differentiateBench } from './differentiate/differentiate.js';
import { engineBench } from './engine/engine.js';
import { simulationBench } from './simulation/simulation.js';
import { learnBench } from './learn.js';
import { importBench, importCustomersBench } from './import.js';
import type { Measurement } from './measure.js';
import { surveysBench } from './surveys.js';
import { deliverBench, deliverSignedBench } from './deliver/deliver.js';

export const benches: Record<string, (context: BenchContext) => AsyncGenerator<Measurement>> = {
  differentiate: differentiateBench,
  import: importBench,
  'import-customers': importCustomersBench,
  deliver: deliverBench,
  'deliver-signed': deliverSignedBench,
  engine: engineBench,
  learn: learnBench,
  simulation: simulationBench,
  surveys: surveysBench,
};
