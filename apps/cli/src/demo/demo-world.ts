import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type INestApplicationContext, Logger } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { loadConfig } from '@roundtrip/domain/config/config.js';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '@roundtrip/domain/database/embedded-postgres.js';
import { migrate } from '@roundtrip/domain/database/migrate.js';
import { SimulatedClock } from '@roundtrip/domain/kernel/clock.js';
import { createLogger } from '@roundtrip/domain/kernel/logger.js';
import { UsersService } from '@roundtrip/domain/workspace/users.service.js';
import { createApi } from '../../../api/src/api.js';
import { Pulse } from '../../../worker/src/loops/pulse.js';
import { Schedule } from '../../../worker/src/schedule.js';
import { createWorker } from '../../../worker/src/worker.js';
import { claimPort } from '../start/ports.js';
import { AdminClient } from './admin-client.js';

const LOOPBACK = '127.0.0.1';

/**
 * A Roundtrip of its own that lives for one demo: a scratch database, the real api and the real worker with its mailbox,
 * and one clock for both that moves when told to.
 */
export class DemoWorld {
  private constructor(
    readonly clock: SimulatedClock,
    readonly api: NestExpressApplication,
    private readonly worker: INestApplicationContext,
    private readonly server: EmbeddedPostgres,
    private readonly place: string,
    readonly admin: AdminClient,
  ) {}

  static async open(startsAt: Date): Promise<DemoWorld> {
    const place = mkdtempSync(join(tmpdir(), 'roundtrip-demo-'));
    const server = await startEmbeddedPostgres({ dataDir: join(place, 'postgres'), durable: false });
    await migrate(server.url);
    const config = loadConfig({
      DATABASE_URL: server.url,
      ROUNDTRIP_SECRET: 'a demo keeps no secrets, and is gone in a minute',
      PORT: String(await claimPort('PORT', 0, LOOPBACK)),
      MAILBOX_PORT: '0',
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
    });
    // Two applications share the process, which Nest would warn about.
    Logger.overrideLogger(['error']);
    const clock = new SimulatedClock(startsAt);
    const parts = { config, clock, logger: createLogger('demo', config.env.LOG_LEVEL) };
    const api = await createApi(parts);
    await api.listen(config.env.PORT, LOOPBACK);
    const worker = await createWorker(parts);
    const login = await api.get(UsersService).ensureFirstOwner();
    if (!login) throw new Error('a fresh database has its first owner already');
    const admin = await AdminClient.login(config.publicUrl, login);
    return new DemoWorld(clock, api, worker, server, place, admin);
  }

  /** Lets the worker do everything there is to do at this instant. */
  async settle(): Promise<void> {
    await this.worker.get(Pulse).settle();
  }

  /** Lets hours pass, with the worker awake in each of them. */
  async hoursPass(hours: number): Promise<void> {
    for (let hour = 0; hour < hours; hour++) {
      this.clock.advance({ hours: 1 });
      await this.worker.get(Schedule).runDueTasks();
      await this.settle();
    }
  }

  async close(): Promise<void> {
    await this.worker.close();
    await this.api.close();
    await this.server.stop('immediate');
    rmSync(this.place, { recursive: true, force: true });
  }
}
