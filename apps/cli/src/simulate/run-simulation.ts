import { resolve } from 'node:path';
import { type Config, loadConfig } from '@roundtrip/domain/config/config.js';
import { migrate } from '@roundtrip/domain/database/migrate.js';
import type { SimulationDetail } from '@roundtrip/domain/learn/simulation/simulation-view.schema.js';
import type { RequestSimulation } from '@roundtrip/domain/learn/simulation/simulation.schema.js';
import { SimulationsRead } from '@roundtrip/domain/learn/simulation/simulations.read.js';
import { SimulationsService } from '@roundtrip/domain/learn/simulation/simulations.service.js';
import { withDomain } from '../domain-context.js';
import { openDatabase } from '../start/database.js';
import { ensureSecrets } from '../start/secrets.js';
import { showProgress } from './progress.js';
import { readSimulationArguments } from './simulation-arguments.js';
import { tellOutcome } from './tell-outcome.js';

const INTERRUPTED = 130;

/** One simulation in this process, against the database the product uses; its result is kept there. */
export async function runSimulation(args: string[]): Promise<number> {
  const { request, asJson } = readSimulationArguments(args);
  const dataDir = resolve(process.env.ROUNDTRIP_DATA_DIR ?? '.data');
  const database = await openDatabase(process.env.DATABASE_URL, dataDir, (line) => console.error(line));
  try {
    await migrate(database.url);
    const simulation = await simulate(configOf(database.url, dataDir), request, !asJson);
    if (asJson) console.log(JSON.stringify(simulation, null, 2));
    else tellOutcome(simulation);
    if (simulation.status === 'cancelled') return INTERRUPTED;
    return simulation.status === 'finished' ? 0 : 1;
  } finally {
    await database.stop();
  }
}

function simulate(config: Config, request: RequestSimulation, isTold: boolean): Promise<SimulationDetail> {
  return withDomain(config, async (domain) => {
    const simulations = domain.get(SimulationsService);
    const { id } = await simulations.draft(request);
    // The day in hand ends, and the copy is dropped.
    const cancel = () => void simulations.cancel(id).catch((error: Error) => console.error(error.message));
    process.once('SIGINT', cancel);
    try {
      await simulations.carryOut(id, isTold ? showProgress(request.options.days) : undefined);
    } finally {
      process.off('SIGINT', cancel);
    }
    return domain.get(SimulationsRead).detail(id);
  });
}

function configOf(databaseUrl: string, dataDir: string): Config {
  const secrets = process.env.ROUNDTRIP_SECRET ? {} : ensureSecrets(dataDir);
  return loadConfig({ LOG_LEVEL: 'error', ...process.env, ...secrets, DATABASE_URL: databaseUrl });
}
