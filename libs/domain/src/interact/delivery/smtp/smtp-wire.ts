import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectSecure } from 'node:tls';
import { SmtpError, type SmtpStep } from './smtp-error.js';
import { type SmtpReply, SmtpReplyReader } from './smtp-reply.js';
import type { SmtpTarget } from './smtp-target.js';

interface Waiter {
  step: SmtpStep;
  resolve(reply: SmtpReply): void;
  reject(error: SmtpError): void;
}

/**
 * A socket that speaks in lines: what is written goes out, each reply goes to whoever has waited longest. Once it is
 * lost (closed, silent while an answer is due, or talking nonsense) everybody who waits, or comes later, is told so.
 */
export class SmtpWire {
  private reader = new SmtpReplyReader();
  private readonly waiters: Waiter[] = [];
  private readonly early: SmtpReply[] = [];
  private lostBy: Error | undefined;

  private constructor(
    private socket: Socket,
    private readonly target: SmtpTarget,
  ) {
    this.listen();
  }

  /** @throws SmtpError */
  static async connect(target: SmtpTarget): Promise<SmtpWire> {
    const { host, port } = target;
    const socket = target.secure
      ? connectSecure({ host, port, ...tlsOptions(target) })
      : connectPlain({ host, port, noDelay: true });
    socket.setNoDelay(true);
    await opened(socket, target.secure ? 'secureConnect' : 'connect', target.connectMs, 'CONNECT');
    return new SmtpWire(socket, target);
  }

  get isLost(): boolean {
    return this.lostBy !== undefined;
  }

  /** False where the socket's buffers are full: wait until it is {@link drained}. */
  write(text: string, encoding: 'latin1' | 'utf8' = 'latin1'): boolean {
    return this.lostBy === undefined && this.socket.write(text, encoding);
  }

  /** @throws SmtpError where the connection is lost before */
  async drained(step: SmtpStep): Promise<void> {
    if (!this.lostBy && this.socket.writableNeedDrain)
      await new Promise<void>((resolve) => {
        const goOn = (): void => {
          this.socket.off('drain', goOn).off('close', goOn);
          resolve();
        };
        this.socket.on('drain', goOn).on('close', goOn);
      });
    if (this.lostBy) throw this.loss(step);
  }

  /** The next reply. @throws SmtpError where the connection is lost before it comes */
  reply(step: SmtpStep): Promise<SmtpReply> {
    const ready = this.early.shift();
    if (ready) return Promise.resolve(ready);
    if (this.lostBy) return Promise.reject(this.loss(step));
    return new Promise((resolve, reject) => this.waiters.push({ step, resolve, reject }));
  }

  /** Goes on in TLS, forgetting whatever was said before (what somebody slipped in, too: RFC 3207, 6). */
  async secure(): Promise<void> {
    this.socket.removeAllListeners();
    const { host } = this.target;
    const socket = connectSecure({ socket: this.socket, host, ...tlsOptions(this.target) });
    await opened(socket, 'secureConnect', this.target.connectMs, 'STARTTLS');
    this.reader = new SmtpReplyReader();
    this.early.length = 0;
    this.socket = socket;
    this.listen();
  }

  /** How long silence may last while an answer is due; an idle connection ends after the same time. */
  allowSilence(milliseconds: number): void {
    this.socket.setTimeout(milliseconds);
  }

  lose(reason: Error): void {
    if (this.lostBy) return;
    this.lostBy = reason;
    this.socket.destroy();
    for (const { step, reject } of this.waiters.splice(0)) reject(this.loss(step));
  }

  private loss(step: SmtpStep): SmtpError {
    return new SmtpError(this.lostBy?.message ?? 'lost', step, null, { cause: this.lostBy });
  }

  private listen(): void {
    this.socket
      .setEncoding('latin1')
      .on('data', (chunk) => this.hear(chunk as unknown as string))
      .on('error', (error) => this.lose(error))
      .on('close', () => this.lose(new Error('The server closed the connection.')))
      .on('timeout', () => this.lose(new Error('The server was silent for too long.')));
  }

  private hear(chunk: string): void {
    try {
      for (const reply of this.reader.read(chunk)) {
        const waiter = this.waiters.shift();
        if (waiter) waiter.resolve(reply);
        else this.early.push(reply);
      }
    } catch (error) {
      this.lose(error as Error);
    }
  }
}

const tlsOptions = ({ host, rejectUnauthorized }: SmtpTarget) => ({
  rejectUnauthorized,
  // A numeric address is no server name (RFC 6066, 3).
  ...(/^[\d.:]+$/.test(host) ? {} : { servername: host }),
});

/** Resolves when the socket is there. */
async function opened(socket: Socket, event: string, limitMs: number, step: SmtpStep): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('The server cannot be reached in time.')), limitMs);
      socket.once('close', () => reject(new Error('The server closed the connection.')));
      socket.once('error', reject);
      socket.once(event, resolve);
      socket.once('close', () => clearTimeout(late)).once(event, () => clearTimeout(late));
    });
    socket.removeAllListeners();
  } catch (error) {
    socket.on('error', () => undefined).destroy();
    throw new SmtpError((error as Error).message, step, null, { cause: error });
  }
}
