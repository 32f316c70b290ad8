import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { MailboxServer } from '../mailbox/mailbox-server.js';
import type { MailRoute } from './mail/mail-routes.js';
import type { SmtpMail } from './smtp/smtp-connection.js';
import { SmtpPool } from './smtp/smtp-pool.js';
import { smtpTarget } from './smtp/smtp-target.js';

interface OpenedPool {
  version: string;
  pool: Promise<SmtpPool>;
}

/** The connections to each provider, and to the built-in mailbox. */
@Injectable()
export class MailSender implements OnApplicationShutdown {
  private readonly pools = new Map<number, OpenedPool>();

  constructor(
    private readonly config: Config,
    private readonly mailbox: MailboxServer,
  ) {}

  /** @throws SmtpError */
  async send(route: MailRoute, mail: SmtpMail, limitMs: number): Promise<string> {
    return (await this.pool(route)).send(mail, limitMs);
  }

  async onApplicationShutdown(): Promise<void> {
    const opened = await Promise.allSettled([...this.pools.values()].map(({ pool }) => pool));
    for (const each of opened) if (each.status === 'fulfilled') each.value.close();
  }

  private pool(route: MailRoute): Promise<SmtpPool> {
    const version = `${route.kind} ${route.version}`;
    const known = this.pools.get(route.id);
    if (known?.version === version) return known.pool;
    // Messages on their way over the old connections arrive by them; they are closed when given back.
    void known?.pool.then(
      (pool) => pool.close(),
      () => undefined,
    );
    const pool = this.open(route).catch((error: unknown) => {
      this.pools.delete(route.id);
      throw error;
    });
    this.pools.set(route.id, { version, pool });
    return pool;
  }

  private async open({ target }: MailRoute): Promise<SmtpPool> {
    const { SEND_CONCURRENCY } = this.config.env;
    const known = target ?? { ...smtpTarget(await this.mailbox.url()), ignoreTls: true };
    return new SmtpPool(known, SEND_CONCURRENCY);
  }
}
