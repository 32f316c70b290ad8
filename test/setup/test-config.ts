import { Config } from '@roundtrip/domain/config/config.js';
import { envSchema } from '@roundtrip/domain/config/env.schema.js';

export const TEST_NOW = new Date('2026-11-02T10:00:00Z');

export function testConfig(databaseUrl: string, more: Record<string, unknown> = {}): Config {
  const secret = 'a secret that only the tests know, long enough';
  return new Config(
    envSchema.parse({
      DATABASE_URL: databaseUrl,
      ROUNDTRIP_SECRET: secret,
      LOG_LEVEL: 'fatal',
      MAILBOX_PORT: 0,
      BOUNCE_PORT: 0,
      ...more,
    }),
  );
}
