import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Config } from '@roundtrip/domain/config/config.js';
import { type Clock, SimulatedClock } from '@roundtrip/domain/kernel/clock.js';
import { createLogger } from '@roundtrip/domain/kernel/logger.js';
import { UsersService } from '@roundtrip/domain/workspace/users.service.js';
import type { Role } from '@roundtrip/domain/workspace/role.js';
import { createApi } from '../../apps/api/src/api.js';
import { TestClient } from './test-client.js';
import { TEST_NOW, testConfig } from './test-config.js';
import { createTestDatabase } from './test-database.js';

export { TEST_NOW, testConfig };

export interface TestApi<C extends Clock = SimulatedClock> {
  app: NestExpressApplication;
  url: string;
  config: Config;
  clock: C;
  anonymous: TestClient;
  /** A logged-in person of this role. */
  as(role: Role): Promise<TestClient>;
  stop(): Promise<void>;
}

const PASSWORD = 'correct horse battery';

/** The real api on a port of its own, over a database of its own, with every answer held to its schema. */
export function startTestApi(more: Record<string, unknown> = {}): Promise<TestApi> {
  return startTestApiAt(new SimulatedClock(TEST_NOW), more);
}

/** The same by another clock. */
export async function startTestApiAt<C extends Clock>(
  clock: C,
  more: Record<string, unknown> = {},
): Promise<TestApi<C>> {
  const { url: databaseUrl } = await createTestDatabase();
  const config = testConfig(databaseUrl, more);
  const logger = createLogger('test', config.env.LOG_LEVEL);
  const app = await createApi({ config, clock, logger, checkResponses: true });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const anonymous = new TestClient(url);
  return {
    app,
    url,
    config,
    clock,
    anonymous,
    as: (role) => loginAs(app, anonymous, role),
    stop: () => app.close(),
  };
}

async function loginAs(app: NestExpressApplication, anonymous: TestClient, role: Role): Promise<TestClient> {
  const users = app.get(UsersService);
  const email = `${role}@example.com`;
  if (!(await users.list()).some((user) => user.email === email))
    await users.create({ email, name: role, role, password: PASSWORD });
  return anonymous.login(email, PASSWORD);
}
