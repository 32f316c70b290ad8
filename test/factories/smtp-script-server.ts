import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';

/** What the server does at a point of the dialogue: answers this line, hangs up, or says nothing. */
export type Reaction = string | 'close' | 'silence';

export interface SmtpScript {
  banner: Reaction;
  mail: Reaction;
  rcpt: Reaction;
  data: Reaction;
  /** Somewhere inside the message, before its end. */
  body: 'go on' | 'close';
  /** After the final dot. */
  dot: Reaction;
}

const WELL_BEHAVED: SmtpScript = {
  banner: '220 test server',
  mail: '250 ok',
  rcpt: '250 ok',
  data: '354 go on',
  body: 'go on',
  dot: '250 queued',
};

/** An SMTP server on a real socket that misbehaves at exactly the point a test asks for. */
export class SmtpScriptServer {
  /** Whole messages it was given, whatever it answered then. */
  readonly received: string[] = [];
  connections = 0;
  private script = WELL_BEHAVED;
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<SmtpScriptServer> {
    const server = createServer();
    const scripted = new SmtpScriptServer(server);
    server.on('connection', (socket) => scripted.converse(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return scripted;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** From the next connection on; those there are, are ended first. */
  async behave(script: Partial<SmtpScript> = {}): Promise<void> {
    this.script = { ...WELL_BEHAVED, ...script };
    const ended = [...this.sockets].map((socket) => once(socket.end(), 'close'));
    await Promise.all(ended);
    await setImmediate();
  }

  /** The Message-IDs of what it was given, in order. */
  get messageIds(): string[] {
    return this.received.map((message) => /^Message-ID: (.*)$/m.exec(message)?.[1]?.trim() ?? '');
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private converse(socket: Socket): void {
    this.connections += 1;
    this.sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.sockets.delete(socket));
    if (!this.react(socket, this.script.banner)) return;
    let input = '';
    let inBody = false;
    socket.on('data', (chunk) => {
      input += chunk.toString('latin1');
      for (;;) {
        const end = inBody ? input.indexOf('\r\n.\r\n') : input.indexOf('\r\n');
        if (inBody && this.script.body === 'close') return void socket.destroy();
        if (end === -1) return;
        if (inBody) {
          this.received.push(input.slice(0, end));
          input = input.slice(end + 5);
          inBody = false;
          if (!this.react(socket, this.script.dot)) return;
        } else {
          const line = input.slice(0, end);
          input = input.slice(end + 2);
          inBody = this.command(socket, line);
        }
      }
    });
  }

  /** Whether the message's bytes follow. */
  private command(socket: Socket, line: string): boolean {
    const verb = line.slice(0, 4).toUpperCase();
    const { mail, rcpt, data } = this.script;
    const reaction =
      { EHLO: '250 hello', MAIL: mail, RCPT: rcpt, DATA: data, QUIT: '221 bye' }[verb] ?? '250 ok';
    return this.react(socket, reaction) && verb === 'DATA' && reaction.startsWith('354');
  }

  /** Whether the dialogue goes on. */
  private react(socket: Socket, reaction: Reaction): boolean {
    if (reaction === 'close') socket.destroy();
    else if (reaction !== 'silence') socket.write(`${reaction}\r\n`);
    return reaction !== 'close' && reaction !== 'silence';
  }
}
