import { get } from 'node:http';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '@roundtrip/domain/config/config.js';
import { CommandError } from '../command.js';
import { say } from '../terminal/language.js';
import { printLine } from '../terminal/stage.js';
import { logLine } from './log-line.js';
import { Service } from './service.js';

const built = resolve('dist/server');
const READY_SECONDS = 60;
/** A little more than the 30 s in which a service drains. */
const GRACE_MS = 35_000;

/** The api and the worker, as processes of their own. */
export class Services {
  private readonly all: Service[];

  constructor(private readonly config: Config) {
    const raw = process.env.LOG_FORMAT === 'json';
    const variables = Object.entries(config.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    );
    const env = { ...process.env, ...(Object.fromEntries(variables) as Record<string, string>) };
    this.all = ['api', 'worker'].map(
      (name) =>
        new Service({
          name,
          args: [
            '--enable-source-maps',
            '--import',
            pathToFileURL(resolve(built, 'parent-watch.js')).href,
            resolve(built, `${name}.js`),
          ],
          env,
          onLine: (line) => printLine(raw ? line : logLine(name, line)),
        }),
    );
  }

  /** @throws CommandError when one of them ends before the api can work, or when that takes more than a minute */
  async start(): Promise<void> {
    const ends = this.all.map(async (service) => {
      const { code, signal } = await service.start();
      throw new CommandError(endedEarly(service.name, signal ?? `${code}`));
    });
    await Promise.race([this.ready(), ...ends]);
    for (const service of this.all) service.keepRunning();
  }

  private async ready(): Promise<void> {
    const { HOST, PORT } = this.config.env;
    // An address that stands for all of them is no address to call.
    const host = ['0.0.0.0', '::'].includes(HOST) ? '127.0.0.1' : HOST;
    const deadline = performance.now() + READY_SECONDS * 1000;
    while (!(await answersOk(`http://${host.includes(':') ? `[${host}]` : host}:${PORT}/health/ready`))) {
      if (performance.now() > deadline)
        throw new CommandError(
          say({
            en: `The api did not become ready within ${READY_SECONDS} s; its log above may say why.`,
            zh: `api 在 ${READY_SECONDS} 秒内未能就绪；原因可能在上面的日志中。`,
          }),
        );
      await sleep(100);
    }
  }

  /** Each finishes what it has begun. */
  async stop(): Promise<void> {
    await Promise.all(this.all.map((service) => service.stop(GRACE_MS)));
  }

  kill(): void {
    for (const service of this.all) service.kill();
  }
}

/** Not by fetch, which refuses to call some ports. */
function answersOk(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(url, { timeout: 3000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => resolve(false));
  });
}

const endedEarly = (name: string, how: string): string =>
  say({
    en: `The ${name} ended while starting (${how}); its log above says why.`,
    zh: `${name} 在启动时退出（${how}）；原因见上面的日志。`,
  });
