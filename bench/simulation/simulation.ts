import { AbcService } from '@roundtrip/domain/differentiate/abc/abc.service.js';
import { LifecycleService } from '@roundtrip/domain/differentiate/lifecycle/lifecycle.service.js';
import { RfmService } from '@roundtrip/domain/differentiate/rfm/rfm.service.js';
import { requestSimulationSchema } from '@roundtrip/domain/learn/simulation/simulation.schema.js';
import { SimulationsRead } from '@roundtrip/domain/learn/simulation/simulations.read.js';
import { SimulationsService } from '@roundtrip/domain/learn/simulation/simulations.service.js';
import type { BenchContext } from '../bench-context.js';
import { spentOn } from '../cpu.js';
import { inDomain } from '../domain.js';
import { ensureConsentingShop, gatherAudience } from '../engine/campaigns.js';
import { type Measurement, round } from '../measure.js';
import { launchTenCampaigns } from './ten-campaigns.js';

const DAYS = 365;
const TARGET_SECONDS = 15 * 60;

/** A virtual year of everybody with ten campaigns, the copy and its end included. */
export async function* simulationBench({ database, size }: BenchContext): AsyncGenerator<Measurement> {
  await ensureConsentingShop(database, size);
  yield await inDomain(database, async (domain) => {
    await domain.get(RfmService).score('bench');
    await domain.get(AbcService).score('bench');
    await domain.get(LifecycleService).score('bench');
    await launchTenCampaigns(domain, await gatherAudience(domain));
    await database.settle();
    const simulations = domain.get(SimulationsService);
    const { id } = await simulations.draft(
      requestSimulationSchema.parse({ name: 'bench', options: { days: DAYS, customers: null } }),
    );
    const { seconds, cpu } = await spentOn(database, () => simulations.carryOut(id));
    const { outcome, problem } = await domain.get(SimulationsRead).detail(id);
    if (!outcome) throw new Error(`the simulation failed: ${problem}`);
    const { messages, ordersAnyway, ordersBrought } = outcome.totals;
    return {
      ...{ bench: 'simulation', size, product: round(seconds), bare: TARGET_SECONDS, cpu: round(cpu) },
      ...{ ratio: round(seconds / TARGET_SECONDS), messages, ordersAnyway, ordersBrought },
      ...{ target: `≤ ${TARGET_SECONDS} s for 100,000`, met: seconds <= TARGET_SECONDS },
    };
  });
}
