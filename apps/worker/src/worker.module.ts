import { type DynamicModule, Module, type Type } from '@nestjs/common';
import type { Config } from '@roundtrip/domain/config/config.js';
import { ConfigModule } from '@roundtrip/domain/config/config.module.js';
import { DatabaseModule } from '@roundtrip/domain/database/database.module.js';
import { JobsModule } from '@roundtrip/domain/jobs/jobs.module.js';
import type { Clock } from '@roundtrip/domain/kernel/clock.js';
import { KernelModule } from '@roundtrip/domain/kernel/kernel.module.js';
import type { Logger } from '@roundtrip/domain/kernel/logger.js';
import { WorkspaceModule } from '@roundtrip/domain/workspace/workspace.module.js';
import { domainModules, jobHandlers, loops } from './features.js';
import { JOB_HANDLERS, type JobHandler } from './jobs/job-handler.js';
import { JobRunner } from './jobs/job-runner.js';
import { type Loop, LOOPS } from './loops/loop.js';
import { Pulse } from './loops/pulse.js';
import { Schedule } from './schedule.js';

export interface WorkerParts {
  config: Config;
  clock: Clock;
  logger: Logger;
}

/** All instances of these classes, as one list under a token. */
function listOf<T>(token: symbol, classes: Type<T>[]) {
  return [...classes, { provide: token, useFactory: (...instances: T[]) => instances, inject: classes }];
}

@Module({})
export class WorkerModule {
  static forRoot({ config, clock, logger }: WorkerParts): DynamicModule {
    const { env } = config;
    return {
      module: WorkerModule,
      imports: [
        KernelModule.forRoot({ clock, logger, secret: env.ROUNDTRIP_SECRET }),
        ConfigModule.forRoot(config),
        DatabaseModule.forRoot({
          url: env.DATABASE_URL,
          pool: env.DATABASE_POOL,
          applicationName: 'roundtrip-worker',
        }),
        JobsModule,
        WorkspaceModule,
        ...domainModules,
      ],
      providers: [
        ...listOf<JobHandler>(JOB_HANDLERS, jobHandlers),
        ...listOf<Loop>(LOOPS, loops),
        JobRunner,
        Pulse,
        Schedule,
      ],
    };
  }
}
