import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { Config, loadConfig } from '@roundtrip/domain/config/config.js';
import { migrate } from '@roundtrip/domain/database/migrate.js';
import { UsersService } from '@roundtrip/domain/workspace/users.service.js';
import { loadDemoShopOnce, wantsDemoShop } from '../demo-shop/first-run.js';
import { withDomain } from '../domain-context.js';
import { explainFault } from '../fault.js';
import { openDatabase, type StartedDatabase } from './database.js';
import { type FirstLogin, firstLogin } from './first-login.js';
import { logLine } from './log-line.js';
import { claimPort } from './ports.js';
import { ensureSecrets } from './secrets.js';
import { Services } from './services.js';
import { Shutdown } from './shutdown.js';
import { welcome } from './welcome.js';
import { say, type Text } from '../terminal/language.js';
import { printLine, stage } from '../terminal/stage.js';

const FORCED = 130;
/** After the second Ctrl-C the database gets this long; it completes its stop by itself if it needs more. */
const FORCED_PATIENCE_MS = 3000;

const titles = {
  database: { en: 'Starting the database', zh: '启动数据库' },
  migrate: { en: 'Bringing the database up to date', zh: '更新数据库结构' },
  login: { en: 'Looking after the first login', zh: '准备首个登录账号' },
  demoShop: { en: 'Loading the demo shop', zh: '载入演示商店' },
  services: { en: 'Starting the api and the worker', zh: '启动 api 与 worker' },
  stopServices: { en: 'Letting the api and the worker finish', zh: '等待 api 与 worker 收尾' },
  stopDatabase: { en: 'Stopping the database', zh: '停止数据库' },
};

const stopping = {
  en: '\nStopping. Press Ctrl-C again to force it.',
  zh: '\n正在停止。再按一次 Ctrl-C 可强制停止。',
};

/** Ctrl-C before everything was up. */
class Interrupted extends Error {}

/** One start, from the database to the last log line. What is up is stopped in reverse order, however it ends. */
export class Start {
  private readonly begun = performance.now();
  private readonly dataDir = resolve(process.env.ROUNDTRIP_DATA_DIR ?? '.data');
  private readonly shutdown = new Shutdown().listen();
  private database: StartedDatabase | undefined;
  private services: Services | undefined;
  private stoppedCleanly = true;

  run(): Promise<number> {
    return Promise.race([this.live(), this.forced()]);
  }

  private async live(): Promise<number> {
    try {
      await this.up();
      await this.shutdown.requested;
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
    } finally {
      await this.down();
    }
    if (this.shutdown.isForced) return FORCED;
    return this.stoppedCleanly ? 0 : 1;
  }

  private async forced(): Promise<number> {
    await this.shutdown.forced;
    this.services?.kill();
    await sleep(FORCED_PATIENCE_MS);
    return FORCED;
  }

  private async up(): Promise<void> {
    const config = await this.openDatabase(await this.configure());
    await this.step(titles.migrate, () => migrate(config.env.DATABASE_URL));
    const login = await withDomain(config, (domain) => this.prepare(domain));
    this.services = new Services(config);
    const { services } = this;
    await this.step(titles.services, () => services.start());
    const seconds = Math.round((performance.now() - this.begun) / 1000);
    console.log(welcome(config.publicUrl, login, seconds));
  }

  /** The first login and the demo shop, where this is the first start. */
  private async prepare(domain: INestApplicationContext): Promise<FirstLogin | null> {
    const login = await this.step(titles.login, () => firstLogin(domain.get(UsersService), this.dataDir));
    if (await wantsDemoShop(domain, !process.env.DATABASE_URL))
      await this.step(titles.demoShop, () => loadDemoShopOnce(domain));
    return login;
  }

  /** Every fault of the configuration is told before anything is started. */
  private async configure(): Promise<Config> {
    const secrets = process.env.ROUNDTRIP_SECRET ? {} : ensureSecrets(this.dataDir);
    const DATABASE_URL = process.env.DATABASE_URL || 'postgresql://embedded';
    const { env } = loadConfig({ ...process.env, ...secrets, DATABASE_URL });
    const PORT = await claimPort('PORT', env.PORT, env.HOST);
    const MAILBOX_PORT = await claimPort('MAILBOX_PORT', env.MAILBOX_PORT, '127.0.0.1');
    return new Config({ ...env, PORT, MAILBOX_PORT });
  }

  /** Ctrl-C waits until the database is up: one that was half started could not be stopped. */
  private async openDatabase(config: Config): Promise<Config> {
    const { DATABASE_URL } = process.env;
    const report = (line: string) => printLine(logLine('start', line));
    this.database = await stage(titles.database, () => openDatabase(DATABASE_URL, this.dataDir, report));
    return new Config({ ...config.env, DATABASE_URL: this.database.url });
  }

  private async step<T>(title: Text, work: () => Promise<T>): Promise<T> {
    const interrupted = this.shutdown.requested.then(() => {
      throw new Interrupted();
    });
    return stage(title, () => Promise.race([interrupted, work()]));
  }

  private async down(): Promise<void> {
    const { services, database } = this;
    if (this.shutdown.isRequested) console.log(say(stopping));
    if (services) await this.stop(titles.stopServices, () => services.stop());
    if (database) await this.stop(titles.stopDatabase, () => database.stop());
  }

  /** A stop that fails neither keeps the next one from being done, nor hides why Roundtrip did not start. */
  private async stop(title: Text, work: () => Promise<void>): Promise<void> {
    try {
      await stage(title, work);
    } catch (error) {
      this.stoppedCleanly = false;
      console.error(explainFault(error));
    }
  }
}
