import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import type { Config } from '@roundtrip/domain/config/config.js';
import { ConfigModule } from '@roundtrip/domain/config/config.module.js';
import { DatabaseModule } from '@roundtrip/domain/database/database.module.js';
import { JobsModule } from '@roundtrip/domain/jobs/jobs.module.js';
import type { Clock } from '@roundtrip/domain/kernel/clock.js';
import { KernelModule } from '@roundtrip/domain/kernel/kernel.module.js';
import type { Logger } from '@roundtrip/domain/kernel/logger.js';
import { WorkspaceModule } from '@roundtrip/domain/workspace/workspace.module.js';
import { controllers, domainModules } from './features.js';
import { AccessGuard } from './http/access.guard.js';
import { ProblemFilter } from './http/problem.filter.js';
import { ResponseCheckInterceptor } from './http/response-check.interceptor.js';
import { ValidationPipe } from './http/validation.pipe.js';

export interface ApiParts {
  config: Config;
  clock: Clock;
  logger: Logger;
  /** Hold every answer to its documented schema; for tests. */
  checkResponses?: boolean;
}

@Module({})
export class ApiModule {
  static forRoot({ config, clock, logger, checkResponses }: ApiParts): DynamicModule {
    const { env } = config;
    return {
      module: ApiModule,
      imports: [
        KernelModule.forRoot({ clock, logger, secret: env.ROUNDTRIP_SECRET }),
        ConfigModule.forRoot(config),
        DatabaseModule.forRoot({
          url: env.DATABASE_URL,
          pool: env.DATABASE_POOL,
          applicationName: 'roundtrip-api',
        }),
        JobsModule,
        WorkspaceModule,
        ...domainModules,
      ],
      controllers,
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useClass: ValidationPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
        ...(checkResponses ? [{ provide: APP_INTERCEPTOR, useClass: ResponseCheckInterceptor }] : []),
      ],
    };
  }
}
