import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '@roundtrip/domain/database/embedded-postgres.js';
import { migrate } from '@roundtrip/domain/database/migrate.js';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { FaultWorld } from './fault-world.js';
import { LIMIT_MS, sized } from './long-form.js';
import { judge } from './verdict.js';

const RESTARTS = sized(10, 2);
const BROADCAST = sized(20_000, 1_500);

/** A worker writes outcomes every fifth of a second. */
const SETTLING_MS = 3_000;

describe('a database that is restarted without warning', { timeout: LIMIT_MS }, () => {
  const place = mkdtempSync(join(tmpdir(), 'roundtrip-faults-'));
  let server: EmbeddedPostgres;
  let world: FaultWorld;

  const boot = (port?: number) =>
    startEmbeddedPostgres({
      ...{ dataDir: join(place, 'postgres'), durable: false },
      ...(port === undefined ? {} : { port }),
    });

  beforeAll(async () => {
    // Root's PostgreSQL runs as another user, who must get to its data.
    chmodSync(place, 0o711);
    server = await boot();
    await migrate(server.url);
    world = await FaultWorld.start(server.url);
  });
  afterAll(async () => {
    await world.stop();
    await server.stop('immediate');
    rmSync(place, { recursive: true, force: true, maxRetries: 10 });
  });

  it('in the middle of a broadcast, again and again: nothing lost, nothing twice', async () => {
    const broadcast = await world.broadcast(BROADCAST);
    world.sink.pause(50);
    const worker = world.worker();
    for (let restart = 1; restart <= RESTARTS; restart++) {
      // While the database is away what is in hand goes on: a share of what is left then, not of the whole.
      const left = Math.max(0, BROADCAST * 0.9 - world.sink.taken.messages.size);
      const target = world.sink.taken.messages.size + left / (RESTARTS - restart + 2);
      await world.until('it sends', () => world.sink.taken.messages.size >= target);
      await server.stop('immediate');
      await sleep(300);
      server = await boot(server.port);
    }
    world.sink.pause(0);
    await world.until('nothing waits', async () => (await world.states(broadcast))['pending'] === undefined);
    await sleep(SETTLING_MS);
    // Outcomes that could not be written in time.
    await world.leasesRunOut();
    await world.isOver(broadcast);
    await worker.terminate();
    await judge(world, broadcast);
  });
});
