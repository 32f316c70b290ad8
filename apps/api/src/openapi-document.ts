import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Config } from '@roundtrip/domain/config/config.js';
import { envSchema } from '@roundtrip/domain/config/env.schema.js';
import { SystemClock } from '@roundtrip/domain/kernel/clock.js';
import { createLogger } from '@roundtrip/domain/kernel/logger.js';
import { ApiModule } from './api.module.js';
import { createOpenApi } from './http/openapi.js';

/** The OpenAPI document without a database: Nest only looks at the modules and starts nothing. */
export async function openApiDocument(): Promise<OpenAPIObject> {
  const env = envSchema.parse({ DATABASE_URL: 'postgres://nowhere/none', ROUNDTRIP_SECRET: '-'.repeat(32) });
  const parts = {
    config: new Config(env),
    clock: new SystemClock(),
    logger: createLogger('openapi', 'silent'),
  };
  const app = await NestFactory.create(ApiModule.forRoot(parts), { preview: true, logger: ['error'] });
  return createOpenApi(app);
}
