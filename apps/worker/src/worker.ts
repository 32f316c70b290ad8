import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { WorkerModule, type WorkerParts } from './worker.module.js';

/** The worker, booted but not yet on its schedule: `app.get(Schedule).start()` sets it going. */
export async function createWorker(parts: WorkerParts): Promise<INestApplicationContext> {
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(parts), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  app.enableShutdownHooks();
  return app;
}
