import { type DynamicModule, type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConfigModule } from '@roundtrip/domain/config/config.module.js';
import { Database } from '@roundtrip/domain/database/database.js';
import { DatabaseModule } from '@roundtrip/domain/database/database.module.js';
import { JobsModule } from '@roundtrip/domain/jobs/jobs.module.js';
import { SimulatedClock } from '@roundtrip/domain/kernel/clock.js';
import { KernelModule } from '@roundtrip/domain/kernel/kernel.module.js';
import { createLogger } from '@roundtrip/domain/kernel/logger.js';
import { WorkspaceModule } from '@roundtrip/domain/workspace/workspace.module.js';
import { TEST_NOW, testConfig } from './test-config.js';
import { createTestDatabase } from './test-database.js';

export interface TestDomain {
  get: INestApplicationContext['get'];
  database: Database;
  clock: SimulatedClock;
  /** Where the database is, for a second connection. */
  url: string;
  stop(): Promise<void>;
}

@Module({})
class TestDomainModule {}

/** The named rooms of the domain, really wired, over a database of their own; no api, no worker. */
export async function startTestDomain(
  modules: (Type | DynamicModule)[],
  more: Record<string, unknown> = {},
  clock = new SimulatedClock(TEST_NOW),
): Promise<TestDomain> {
  const { url } = await createTestDatabase();
  const config = testConfig(url, more);
  const logger = createLogger('test', config.env.LOG_LEVEL);
  const foundation = [
    KernelModule.forRoot({ clock, logger, secret: config.env.ROUNDTRIP_SECRET }),
    ConfigModule.forRoot(config),
    DatabaseModule.forRoot({ url, applicationName: 'test' }),
    JobsModule,
    WorkspaceModule,
  ];
  const app = await NestFactory.createApplicationContext(
    { module: TestDomainModule, imports: [...foundation, ...modules] },
    { logger: ['error'], abortOnError: false },
  );
  return { get: app.get.bind(app), database: app.get(Database), clock, url, stop: () => app.close() };
}
