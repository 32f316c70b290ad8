import { refused, SmtpError, type SmtpStep } from './smtp-error.js';
import type { SmtpReply } from './smtp-reply.js';
import type { SmtpTarget } from './smtp-target.js';
import { SmtpWire } from './smtp-wire.js';

/** A message as it goes over the wire: CRLF line ends, the last line ended. ASCII, unless its envelope is not. */
export interface SmtpMail {
  from: string;
  to: string;
  data: string;
}

/** Written piece by piece, so that a large message is known not to have been handed over whole. */
const PIECE = 65_536;
// eslint-disable-next-line no-control-regex -- ASCII is a range of controls and printables
const BEYOND_ASCII = /[^\x00-\x7f]/;

/**
 * One connection to a mail server, greeted, secured and logged in. With PIPELINING (RFC 2920) a message takes two round
 * trips: the envelope and DATA together, then the message. Sends one message at a time.
 */
export class SmtpConnection {
  private extensions = new Map<string, string>();
  /** A transaction the server began and we did not end. */
  private begun = false;
  private leaving = false;
  sent = 0;

  private constructor(
    private readonly wire: SmtpWire,
    private readonly target: SmtpTarget,
  ) {}

  /** @throws SmtpError */
  static async open(target: SmtpTarget): Promise<SmtpConnection> {
    const wire = await SmtpWire.connect(target);
    const connection = new SmtpConnection(wire, target);
    try {
      await connection.introduce();
      return connection;
    } catch (error) {
      wire.lose(error as Error);
      throw error;
    }
  }

  get isUsable(): boolean {
    return !this.leaving && !this.wire.isLost;
  }

  /**
   * Hands one message over; resolves with the server's answer to its end.
   * @throws SmtpError, whose `handedOver` tells whether the server may have the whole message
   */
  async send(mail: SmtpMail): Promise<string> {
    this.sent += 1;
    await this.envelope(mail);
    let handedOver = false;
    try {
      await this.writePieces(stuffed(mail.data), BEYOND_ASCII.test(mail.to) ? 'utf8' : 'latin1');
      handedOver = true;
      const reply = await this.expect('DATA', 2);
      this.begun = false;
      return reply.text;
    } catch (error) {
      if (error instanceof SmtpError) error.handedOver = handedOver;
      throw error;
    }
  }

  /** Says good-bye where that is possible, and hangs up. */
  close(): void {
    this.leaving = true;
    this.wire.write('QUIT\r\n');
    this.wire.lose(new Error('The connection was closed.'));
  }

  /** Ends what is under way: it takes too long. */
  abort(): void {
    this.wire.lose(new Error('The attempt took too long.'));
  }

  private async introduce(): Promise<void> {
    const { secure, ignoreTls, requireTls, greetingMs, silenceMs, auth } = this.target;
    this.wire.allowSilence(greetingMs);
    await this.expect('CONNECT', 2);
    await this.hello();
    if (!secure && !ignoreTls && (requireTls || this.extensions.has('STARTTLS'))) {
      await this.command('STARTTLS', 'STARTTLS', 2);
      await this.wire.secure();
      this.wire.allowSilence(greetingMs);
      await this.hello();
    }
    if (auth) await this.logIn(auth);
    this.wire.allowSilence(silenceMs);
  }

  private async hello(): Promise<void> {
    const { clientName } = this.target;
    this.wire.write(`EHLO ${clientName}\r\n`);
    const reply = await this.wire.reply('EHLO');
    if (reply.code >= 500) await this.command('EHLO', `HELO ${clientName}`, 2);
    else if (reply.code !== 250) throw this.refusal('EHLO', reply);
    this.extensions = reply.code === 250 ? extensionsOf(reply) : new Map();
  }

  private async logIn({ user, password }: { user: string; password: string }): Promise<void> {
    const offered = (this.extensions.get('AUTH') ?? '').split(' ');
    if (offered.includes('PLAIN') || !offered.includes('LOGIN')) {
      await this.command('AUTH', `AUTH PLAIN ${base64(`\0${user}\0${password}`)}`, 2);
      return;
    }
    await this.command('AUTH', 'AUTH LOGIN', 3);
    await this.command('AUTH', base64(user), 3);
    await this.command('AUTH', base64(password), 2);
  }

  /** Resolves when the server waits for the message. */
  private async envelope({ from, to, data }: SmtpMail): Promise<void> {
    const commands: [SmtpStep, string, number][] = [
      ['MAIL FROM', `MAIL FROM:<${from}>${this.parametersFor(to, data)}`, 2],
      ['RCPT TO', `RCPT TO:<${to}>`, 2],
      ['DATA', 'DATA', 3],
    ];
    if (this.begun) commands.unshift(['MAIL FROM', 'RSET', 2]);
    this.begun = true;
    if (!this.extensions.has('PIPELINING')) {
      for (const [step, line, kind] of commands) await this.command(step, line, kind);
      return;
    }
    this.wire.write(`${commands.map(([, line]) => line).join('\r\n')}\r\n`, 'utf8');
    let fault: SmtpError | undefined;
    for (const [step, , kind] of commands) {
      const reply = await this.wire.reply(step);
      if (Math.trunc(reply.code / 100) !== kind) fault ??= this.refusal(step, reply);
      // It waits for a message nobody may send now; there is no way back but to hang up.
      else if (fault && step === 'DATA') this.close();
    }
    if (fault) throw fault;
  }

  private parametersFor(to: string, data: string): string {
    const limit = Number(this.extensions.get('SIZE'));
    if (limit > 0 && data.length > limit)
      throw new SmtpError(`The server takes ${limit} bytes, the message has ${data.length}.`, 'SIZE');
    const size = this.extensions.has('SIZE') ? ` SIZE=${data.length}` : '';
    return BEYOND_ASCII.test(to) && this.extensions.has('SMTPUTF8') ? `${size} SMTPUTF8` : size;
  }

  private async writePieces(text: string, encoding: 'latin1' | 'utf8'): Promise<void> {
    let at = 0;
    for (; text.length - at > PIECE; at += PIECE)
      if (!this.wire.write(text.slice(at, at + PIECE), encoding)) await this.wire.drained('DATA');
    if (this.wire.isLost) await this.wire.drained('DATA');
    this.wire.write(at === 0 ? text : text.slice(at), encoding);
  }

  private command(step: SmtpStep, line: string, kind: number): Promise<SmtpReply> {
    this.wire.write(`${line}\r\n`, 'utf8');
    return this.expect(step, kind);
  }

  /** @param kind the first digit of the answer that lets the dialogue go on */
  private async expect(step: SmtpStep, kind: number): Promise<SmtpReply> {
    const reply = await this.wire.reply(step);
    if (Math.trunc(reply.code / 100) !== kind) throw this.refusal(step, reply);
    return reply;
  }

  private refusal(step: SmtpStep, reply: SmtpReply): SmtpError {
    // 421: the server is about to hang up, whatever it was asked (RFC 5321, 3.8).
    if (reply.code === 421) this.close();
    return refused(step, reply);
  }
}

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

function extensionsOf({ text }: SmtpReply): Map<string, string> {
  const lines = text.split('\n').slice(1);
  return new Map(
    lines.map((line) => {
      const [keyword = '', ...parameters] = line.slice(4).trim().split(/[ =]/);
      return [keyword.toUpperCase(), parameters.join(' ').toUpperCase()];
    }),
  );
}

/** The message with the dots that begin a line doubled (RFC 5321, 4.5.2), and the final dot. */
function stuffed(data: string): string {
  const begins = data.startsWith('.') ? '.' : '';
  const text = data.includes('\n.') ? data.replaceAll('\n.', '\n..') : data;
  return `${begins}${text}.\r\n`;
}
