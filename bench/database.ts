import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '@roundtrip/domain/database/embedded-postgres.js';
import { migrate } from '@roundtrip/domain/database/migrate.js';

/** A server with the settings `npm start` gives it, everything written through to disk, and one migrated database. */
export class BenchDatabase {
  private constructor(
    private readonly server: EmbeddedPostgres,
    private readonly place: string,
    readonly pool: pg.Pool,
  ) {}

  static async start(): Promise<BenchDatabase> {
    const place = mkdtempSync(join(tmpdir(), 'roundtrip-bench-'));
    // Run by root, the server is another user's: where that one cannot come, the data would lie elsewhere and outlast the bench.
    chmodSync(place, 0o755);
    const server = await startEmbeddedPostgres({ dataDir: join(place, 'postgres'), durable: true });
    await migrate(server.url);
    return new BenchDatabase(server, place, new pg.Pool({ connectionString: server.url, max: 4 }));
  }

  get url(): string {
    return this.server.url;
  }

  /** The server's process id. */
  get pid(): number {
    return this.server.pid;
  }

  async run(statement: string, parameters: unknown[] = []): Promise<pg.QueryResult> {
    return this.pool.query(statement, parameters);
  }

  /** Lends one connection, for settings that hold over several statements. */
  async withClient<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      return await work(client);
    } finally {
      client.release();
    }
  }

  /** What a night would have done: fresh statistics and visibility, the log written out. */
  async settle(): Promise<void> {
    await this.run('vacuum analyze');
    await this.run('checkpoint');
  }

  async stop(): Promise<void> {
    await this.pool.end();
    await this.server.stop('immediate');
    rmSync(this.place, { recursive: true, force: true });
  }
}
