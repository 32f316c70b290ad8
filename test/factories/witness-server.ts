import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { SMTPServer, type SMTPServerAddress, type SMTPServerSession } from 'smtp-server';

/** What the database said of a message when the first byte about it had just arrived. */
export interface Sighting {
  address: string;
  state: string;
  attempts: number;
  fence: number;
  leased: boolean;
}

const LOOK = `
  select address, state, attempts, fence::int as fence, lease_until is not null and lease_until > now() as leased
  from message`;

/**
 * An SMTP server that takes every mail. At each MAIL FROM, the first thing that is said about a message, it looks into
 * the database by a connection of its own, where only what is committed can be seen.
 */
export class WitnessServer {
  /** Of each message it was given, by address; undefined where there was no such message. */
  readonly sightings = new Map<string, Sighting | undefined>();
  private readonly seen = new Map<string, Sighting[]>();
  private readonly server: SMTPServer;
  private pool: pg.Pool | undefined;

  private constructor() {
    this.server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      onMailFrom: (_, session, done) => void this.look(session).then(() => done(), done),
      onRcptTo: (address, session, done) => {
        this.match(address, session);
        done();
      },
      onData: (stream, _, done) => stream.on('end', done).resume(),
    });
  }

  static async start(): Promise<WitnessServer> {
    const witness = new WitnessServer();
    await new Promise<void>((resolve) => witness.server.listen(0, '127.0.0.1', resolve));
    return witness;
  }

  /** Where it listens, as `smtp://127.0.0.1:port`. */
  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** The database to look into, before the first mail comes. */
  watch(url: string): void {
    this.pool = new pg.Pool({ connectionString: url, max: 4 });
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
    await this.pool?.end();
  }

  private async look({ id }: SMTPServerSession): Promise<void> {
    if (!this.pool) throw new Error('the witness was not told where to look');
    this.seen.set(id, (await this.pool.query<Sighting>(LOOK)).rows);
  }

  private match({ address }: SMTPServerAddress, { id }: SMTPServerSession): void {
    this.sightings.set(
      address,
      this.seen.get(id)?.find((message) => message.address === address),
    );
  }
}
