import { Injectable } from '@nestjs/common';
import type { JobPayloads } from '@roundtrip/domain/jobs/job-types.js';
import { SimulationsService } from '@roundtrip/domain/learn/simulation/simulations.service.js';
import type { JobHandler } from './job-handler.js';

@Injectable()
export class SimulateJob implements JobHandler<'simulate'> {
  readonly job = 'simulate';

  constructor(private readonly simulations: SimulationsService) {}

  run({ simulationId }: JobPayloads['simulate']): Promise<void> {
    return this.simulations.carryOut(simulationId);
  }
}
