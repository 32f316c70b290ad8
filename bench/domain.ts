import { Config } from '@roundtrip/domain/config/config.js';
import { envSchema } from '@roundtrip/domain/config/env.schema.js';
import { withDomain } from '../apps/cli/src/domain-context.js';
import type { BenchDatabase } from './database.js';

export const BENCH_SECRET = 'the bench keeps no secrets, and is gone when it ends';

export function benchConfig(database: Pick<BenchDatabase, 'url'>): Config {
  return new Config(
    envSchema.parse({ DATABASE_URL: database.url, ROUNDTRIP_SECRET: BENCH_SECRET, LOG_LEVEL: 'error' }),
  );
}

/** Lends the domain's services over the bench's database. */
export function inDomain<T>(
  database: Pick<BenchDatabase, 'url'>,
  work: Parameters<typeof withDomain<T>>[1],
): Promise<T> {
  return withDomain(benchConfig(database), work);
}
