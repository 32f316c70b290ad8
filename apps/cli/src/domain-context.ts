import { type DynamicModule, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Config } from '@roundtrip/domain/config/config.js';
import { ConfigModule } from '@roundtrip/domain/config/config.module.js';
import { DatabaseModule } from '@roundtrip/domain/database/database.module.js';
import { type Clock, SystemClock } from '@roundtrip/domain/kernel/clock.js';
import { KernelModule } from '@roundtrip/domain/kernel/kernel.module.js';
import { createLogger } from '@roundtrip/domain/kernel/logger.js';
import { CustomizeModule } from '@roundtrip/domain/customize/customize.module.js';
import { DifferentiateModule } from '@roundtrip/domain/differentiate/differentiate.module.js';
import { IdentifyModule } from '@roundtrip/domain/identify/identify.module.js';
import { InteractModule } from '@roundtrip/domain/interact/interact.module.js';
import { LearnModule } from '@roundtrip/domain/learn/learn.module.js';
import { JobsModule } from '@roundtrip/domain/jobs/jobs.module.js';
import { WorkspaceModule } from '@roundtrip/domain/workspace/workspace.module.js';

@Module({})
class CommandModule {
  static forRoot(config: Config, clock: Clock): DynamicModule {
    const logger = createLogger('cli', config.env.LOG_LEVEL);
    const { DATABASE_URL: url, ROUNDTRIP_SECRET: secret } = config.env;
    return {
      module: CommandModule,
      imports: [
        KernelModule.forRoot({ clock, logger, secret }),
        ConfigModule.forRoot(config),
        DatabaseModule.forRoot({ url, pool: 4, applicationName: 'roundtrip-cli' }),
        JobsModule,
        WorkspaceModule,
        IdentifyModule,
        DifferentiateModule,
        CustomizeModule,
        InteractModule,
        LearnModule,
      ],
    };
  }
}

/** Lends a command the domain's services, and closes their connections afterwards. */
export async function withDomain<T>(
  config: Config,
  work: (domain: INestApplicationContext) => Promise<T>,
  clock: Clock = new SystemClock(),
): Promise<T> {
  const domain = await NestFactory.createApplicationContext(CommandModule.forRoot(config, clock), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  try {
    return await work(domain);
  } finally {
    await domain.close();
  }
}
