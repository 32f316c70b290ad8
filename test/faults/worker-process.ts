import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Env } from '@roundtrip/domain/config/env.schema.js';

const BUILT = fileURLToPath(new URL('../../dist/server/worker.js', import.meta.url));

/** The worker as it is deployed: the built one, in a process of its own. */
export class WorkerProcess {
  private readonly child: ChildProcess;
  private readonly gone: Promise<unknown>;

  constructor(env: Pick<Env, 'DATABASE_URL' | 'ROUNDTRIP_SECRET'>, smtpUrl: string) {
    if (!existsSync(BUILT)) throw new Error('Build the worker first: npm run build');
    this.child = spawn(process.execPath, [BUILT], {
      env: {
        PATH: process.env['PATH'],
        ...{ DATABASE_URL: env.DATABASE_URL, ROUNDTRIP_SECRET: env.ROUNDTRIP_SECRET },
        ...{ SMTP_URL: smtpUrl, LOG_LEVEL: 'fatal', PUBLIC_URL: 'http://127.0.0.1:1' },
      },
      stdio: 'ignore',
    });
    this.gone = once(this.child, 'exit');
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** As a power cut does. */
  async kill(): Promise<void> {
    if (this.isRunning) this.signal('SIGKILL');
    await this.gone;
  }

  /** As a deployment does; resolves with the milliseconds it took to leave. */
  async terminate(): Promise<number> {
    const started = performance.now();
    if (this.isRunning) this.signal('SIGTERM');
    await this.gone;
    return performance.now() - started;
  }
}
