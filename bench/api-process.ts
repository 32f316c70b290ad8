import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ApiKeysService } from '@roundtrip/domain/workspace/api-keys.service.js';
import type { Role } from '@roundtrip/domain/workspace/role.js';
import type { BenchDatabase } from './database.js';
import { BENCH_SECRET, inDomain } from './domain.js';

/** One api process as it is in production, over the bench's database, and a key to it. */
export class ApiProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly origin: string,
    readonly key: string,
  ) {}

  static async start(database: BenchDatabase, role: Role): Promise<ApiProcess> {
    const { key } = await inDomain(database, (domain) =>
      domain.get(ApiKeysService).create({ name: 'bench', role, validDays: null }, null),
    );
    const port = await freePort();
    const api = spawn(process.execPath, [fileURLToPath(new URL('../server/api.js', import.meta.url))], {
      env: {
        ...process.env,
        DATABASE_URL: database.url,
        ROUNDTRIP_SECRET: BENCH_SECRET,
        PORT: String(port),
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const started = new ApiProcess(api, `http://127.0.0.1:${port}`, key);
    await started.ready();
    return started;
  }

  /** Reads a path to its end. @throws Error on any answer but 200 */
  async get(path: string): Promise<unknown> {
    const answer = await fetch(this.origin + path, { headers: { authorization: `Bearer ${this.key}` } });
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }

  async stop(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await gone;
  }

  private async ready(): Promise<void> {
    while (this.child.exitCode === null) {
      const answer = await fetch(`${this.origin}/health/ready`).catch(() => null);
      if (answer?.ok) return;
      await sleep(100);
    }
    throw new Error('the api ended before it was ready');
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
