import type { AddressInfo } from 'node:net';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { Config } from '../../../config/config.js';
import type { Logger } from '../../../kernel/logger.js';
import { LOGGER } from '../../../kernel/tokens.js';
import { InboundReportsService } from './inbound-reports.service.js';

const LARGEST_REPORT = 5 * 1024 * 1024;
const MOST_CLIENTS = 100;

/**
 * The mail server that the return path leads to. It takes reports, keeps none and passes nothing on; what is no report
 * is taken and forgotten, because an answer to a report would go round in circles.
 */
@Injectable()
export class ReportServer implements OnApplicationShutdown {
  private server: SMTPServer | undefined;

  constructor(
    private readonly config: Config,
    private readonly reports: InboundReportsService,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Where it listens; `null` where the port is taken, by another worker on this machine as a rule. */
  async start(): Promise<number | null> {
    const { BOUNCE_HOST, BOUNCE_PORT } = this.config.env;
    const server = new SMTPServer({
      banner: 'Roundtrip reports',
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      size: LARGEST_REPORT,
      maxClients: MOST_CLIENTS,
      closeTimeout: 1_000,
      onData: (stream, session, done) => {
        this.receive(stream, session).then(() => done(), done);
      },
    });
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(BOUNCE_PORT, BOUNCE_HOST, () => {
          server.off('error', reject);
          resolve();
        });
      });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      this.logger.info(
        { port: BOUNCE_PORT },
        'the port for delivery reports is taken; another worker has it',
      );
      return null;
    }
    server.on('error', (error) => this.logger.warn({ err: error }, 'a connection with a report failed'));
    this.server = server;
    return (server.server.address() as AddressInfo).port;
  }

  async onApplicationShutdown(): Promise<void> {
    const { server } = this;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  private async receive(stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<void> {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size <= LARGEST_REPORT) chunks.push(chunk);
    }
    if (size > LARGEST_REPORT)
      throw Object.assign(new Error('The report is larger than 5 MB.'), { responseCode: 552 });
    const recipients = envelope.rcptTo.map(({ address }) => address);
    await this.reports.receive(recipients, Buffer.concat(chunks));
  }
}
