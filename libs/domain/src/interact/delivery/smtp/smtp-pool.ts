import { type SmtpMail, SmtpConnection } from './smtp-connection.js';
import { SmtpError } from './smtp-error.js';
import type { SmtpTarget } from './smtp-target.js';

const MESSAGES_PER_CONNECTION = 1_000;

/** The connections to one mail server, opened as they are needed, at most so many at once. */
export class SmtpPool {
  private readonly idle: SmtpConnection[] = [];
  private readonly queue: (() => void)[] = [];
  private busy = 0;
  private closed = false;

  constructor(
    private readonly target: SmtpTarget,
    private readonly connections: number,
  ) {}

  /**
   * Hands a message over once; resolves with the server's answer. Never later than the limit.
   * @throws SmtpError
   */
  async send(mail: SmtpMail, limitMs: number): Promise<string> {
    while (this.busy >= this.connections) await new Promise<void>((resolve) => this.queue.push(resolve));
    this.busy += 1;
    try {
      return await this.sendOn(this.kept(), mail, limitMs);
    } finally {
      this.busy -= 1;
      this.queue.shift()?.();
    }
  }

  close(): void {
    this.closed = true;
    this.idle.splice(0).forEach((connection) => connection.close());
  }

  private async sendOn(kept: SmtpConnection | undefined, mail: SmtpMail, limitMs: number): Promise<string> {
    const connection = kept ?? (await SmtpConnection.open(this.target));
    const timer = setTimeout(() => connection.abort(), limitMs);
    try {
      return await connection.send(mail);
    } catch (error) {
      // A kept connection the server had hung up on in the meantime says nothing about the message: it was not begun.
      if (kept && wasStale(error)) return await this.sendOn(undefined, mail, limitMs);
      throw error;
    } finally {
      clearTimeout(timer);
      this.giveBack(connection);
    }
  }

  private kept(): SmtpConnection | undefined {
    for (let connection = this.idle.pop(); connection; connection = this.idle.pop())
      if (connection.isUsable) return connection;
    return undefined;
  }

  private giveBack(connection: SmtpConnection): void {
    if (!connection.isUsable) return;
    if (this.closed || connection.sent >= MESSAGES_PER_CONNECTION) connection.close();
    else this.idle.push(connection);
  }
}

/** The connection was gone, or the server was going, before it had heard of the message. */
const wasStale = (error: unknown): boolean =>
  error instanceof SmtpError && error.step === 'MAIL FROM' && (!error.reply || error.reply.code === 421);
