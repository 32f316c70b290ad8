import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { MailboxServer } from '../mailbox/mailbox-server.js';
import type { SmtpMail } from './smtp/smtp-connection.js';
import { SmtpPool } from './smtp/smtp-pool.js';
import { smtpTarget } from './smtp/smtp-target.js';

/** The way to the mail provider, or to the built-in mailbox where none is configured. */
@Injectable()
export class MailSender implements OnApplicationShutdown {
  private opened: Promise<SmtpPool> | undefined;

  constructor(
    private readonly config: Config,
    private readonly mailbox: MailboxServer,
  ) {}

  /** @throws SmtpError */
  async send(mail: SmtpMail, limitMs: number): Promise<string> {
    return (await this.pool()).send(mail, limitMs);
  }

  async onApplicationShutdown(): Promise<void> {
    (await this.opened)?.close();
  }

  private pool(): Promise<SmtpPool> {
    this.opened ??= this.open().catch((error: unknown) => {
      this.opened = undefined;
      throw error;
    });
    return this.opened;
  }

  private async open(): Promise<SmtpPool> {
    const { SMTP_URL, SEND_CONCURRENCY } = this.config.env;
    const target = SMTP_URL
      ? smtpTarget(SMTP_URL)
      : { ...smtpTarget(await this.mailbox.url()), ignoreTls: true };
    return new SmtpPool(target, SEND_CONCURRENCY);
  }
}
