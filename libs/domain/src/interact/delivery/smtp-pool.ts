import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import SMTPPool from 'nodemailer/lib/smtp-pool';
import { Config } from '../../config/config.js';
import type { Logger } from '../../kernel/logger.js';
import { LOGGER } from '../../kernel/tokens.js';
import { MailboxServer } from '../mailbox/mailbox-server.js';
import type { SmtpError } from './smtp-outcome.js';
import type { WatchedMessage } from './watched-message.js';

/** What nodemailer's own mailer hands to its pool; of it the pool uses what a `WatchedMessage` has. */
type PooledMail = Parameters<SMTPPool['send']>[0];

const CONNECT_MS = 15_000;
const SILENCE_MS = 30_000;
const MESSAGES_PER_CONNECTION = 1_000;

/** The connections to the mail provider, or to the built-in mailbox where none is configured. */
@Injectable()
export class SmtpPool implements OnApplicationShutdown {
  private opened: Promise<SMTPPool> | undefined;

  constructor(
    private readonly config: Config,
    private readonly mailbox: MailboxServer,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Hands a message over once; resolves with the server's answer, rejects with what nodemailer says went wrong. */
  async send(mail: WatchedMessage): Promise<string> {
    const pool = await this.pool();
    return new Promise((resolve, reject) => {
      pool.send(mail as unknown as PooledMail, (error: SmtpError | null, info) => {
        if (error) reject(error);
        else resolve(info?.response ?? '');
      });
    });
  }

  async onApplicationShutdown(): Promise<void> {
    (await this.opened)?.close();
  }

  private pool(): Promise<SMTPPool> {
    this.opened ??= this.open().catch((error: unknown) => {
      this.opened = undefined;
      throw error;
    });
    return this.opened;
  }

  private async open(): Promise<SMTPPool> {
    const { SMTP_URL, SEND_CONCURRENCY } = this.config.env;
    const target = SMTP_URL ? { url: SMTP_URL } : { url: await this.mailbox.url(), ignoreTLS: true };
    const pool = new SMTPPool({
      ...target,
      maxConnections: SEND_CONCURRENCY,
      maxMessages: MESSAGES_PER_CONNECTION,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
      dnsTimeout: CONNECT_MS,
    });
    // The pool must not decide to send a message again: whether it may is decided by phase, and recorded. Set here,
    // because options in the URL (such as time limits) go before those given beside it.
    pool.options.maxRequeues = 0;
    pool.on('error', (error: unknown) => this.logger.error({ err: error }, 'the SMTP pool reported a fault'));
    return pool;
  }
}
