import type { AddressInfo } from 'node:net';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { Config } from '../../config/config.js';
import type { Logger } from '../../kernel/logger.js';
import { LOGGER } from '../../kernel/tokens.js';
import { MailboxService } from './mailbox.service.js';

const HOST = '127.0.0.1';
const LARGEST_MAIL = 10 * 1024 * 1024;

/**
 * The built-in mailbox: a real SMTP server, on this machine's loopback only, that keeps every mail it is given and
 * passes none on. It runs in a worker's process while no mail provider is configured; what it received is in the
 * database, so several workers' mailboxes are one.
 */
@Injectable()
export class MailboxServer implements OnApplicationShutdown {
  private listening: Promise<SMTPServer> | undefined;

  constructor(
    private readonly config: Config,
    private readonly mailbox: MailboxService,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Where it listens, as `smtp://127.0.0.1:port`; starts it where it does not yet. */
  async url(): Promise<string> {
    this.listening ??= this.start();
    const { port } = (await this.listening).server.address() as AddressInfo;
    return `smtp://${HOST}:${port}`;
  }

  async onApplicationShutdown(): Promise<void> {
    const server = await this.listening;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  private async start(): Promise<SMTPServer> {
    const wanted = this.config.env.MAILBOX_PORT;
    try {
      return await this.listen(wanted);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      this.logger.info({ port: wanted }, 'the mailbox port is taken; another one is used');
      return this.listen(0);
    }
  }

  private listen(port: number): Promise<SMTPServer> {
    const server = new SMTPServer({
      banner: 'Roundtrip mailbox',
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      size: LARGEST_MAIL,
      closeTimeout: 1_000,
      onData: (stream, session, done) => {
        this.receive(stream, session).then(() => done(), done);
      },
    });
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, HOST, () => {
        server.off('error', reject);
        server.on('error', (error) => this.logger.warn({ err: error }, 'a mailbox connection failed'));
        const address = server.server.address() as AddressInfo;
        this.logger.info({ port: address.port }, 'the built-in mailbox listens');
        resolve(server);
      });
    });
  }

  private async receive(stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<void> {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size <= LARGEST_MAIL) chunks.push(chunk);
    }
    if (size > LARGEST_MAIL)
      throw Object.assign(new Error('The mail is larger than 10 MB.'), { responseCode: 552 });
    await this.mailbox.receive({
      from: envelope.mailFrom ? envelope.mailFrom.address : '',
      recipients: envelope.rcptTo.map(({ address }) => address),
      raw: Buffer.concat(chunks, size),
    });
  }
}
