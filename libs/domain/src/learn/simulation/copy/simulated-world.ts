import {
  type DynamicModule,
  Global,
  type INestApplicationContext,
  Logger as NestLogger,
  Module,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Config } from '../../../config/config.js';
import { ConfigModule } from '../../../config/config.module.js';
import { CustomizeModule } from '../../../customize/customize.module.js';
import { DatabaseModule } from '../../../database/database.module.js';
import { DifferentiateModule } from '../../../differentiate/differentiate.module.js';
import { IdentifyModule } from '../../../identify/identify.module.js';
import { InteractModule } from '../../../interact/interact.module.js';
import { Jobs } from '../../../jobs/jobs.js';
import { MeasureRunsService } from '../../../jobs/runs/measure-runs.service.js';
import type { SimulatedClock } from '../../../kernel/clock.js';
import { KernelModule } from '../../../kernel/kernel.module.js';
import type { Logger } from '../../../kernel/logger.js';
import { WorkspaceModule } from '../../../workspace/workspace.module.js';
import { ResponsesService } from '../../responses/responses.service.js';
import { sessionOf } from './schema-copy.js';
import { SilentJobs } from './silent-jobs.js';

/** The engine works on two batches at once, segments on two halves of the base. */
const CONNECTIONS = 4;

@Global()
@Module({
  providers: [{ provide: Jobs, useClass: SilentJobs }, MeasureRunsService],
  exports: [Jobs, MeasureRunsService],
})
class SilentJobsModule {}

export interface WorldParts {
  config: Config;
  logger: Logger;
  clock: SimulatedClock;
  schema: string;
}

@Module({})
class SimulatedWorldModule {
  static over({ config, logger, clock, schema }: WorldParts): DynamicModule {
    const { DATABASE_URL: url, ROUNDTRIP_SECRET: secret } = config.env;
    return {
      module: SimulatedWorldModule,
      imports: [
        KernelModule.forRoot({ clock, logger, secret }),
        ConfigModule.forRoot(config),
        DatabaseModule.forRoot({
          url,
          pool: CONNECTIONS,
          applicationName: `roundtrip-${schema}`,
          session: sessionOf(schema),
        }),
        SilentJobsModule,
        WorkspaceModule,
        IdentifyModule,
        DifferentiateModule,
        CustomizeModule,
        InteractModule,
      ],
      providers: [ResponsesService],
    };
  }
}

/** Lends the domain's own services over a copy of the shop and a clock of its own, and closes their connections. */
export async function withSimulatedWorld<T>(
  parts: WorldParts,
  work: (world: INestApplicationContext) => Promise<T>,
): Promise<T> {
  // Two applications share the process, which Nest would warn about.
  NestLogger.overrideLogger(['error']);
  const world = await NestFactory.createApplicationContext(SimulatedWorldModule.over(parts), {
    logger: ['error'],
    abortOnError: false,
  });
  try {
    return await work(world);
  } finally {
    await world.close();
  }
}
