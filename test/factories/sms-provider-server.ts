import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** A request as it came over the wire. */
export interface Heard {
  method: string;
  /** With its query. */
  path: string;
  headers: Record<string, string>;
  body: string;
}

export interface Said {
  status: number;
  body: string;
  headers?: Record<string, string>;
}

/** What the server does with a request: answers, hangs up, or says nothing. */
export type Manners = (heard: Heard) => Said | 'close' | 'silence';

/** A provider of SMS on a real socket, as a test wants it to be. */
export class SmsProviderServer {
  readonly heard: Heard[] = [];
  private manners: Manners = () => ({ status: 500, body: 'no manners' });
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<SmsProviderServer> {
    const server = createServer();
    const provider = new SmsProviderServer(server);
    server.on('connection', (socket) => {
      provider.sockets.add(socket);
      socket.on('close', () => provider.sockets.delete(socket));
    });
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { method = '', url = '', headers } = request;
        const body = Buffer.concat(chunks).toString('utf8');
        provider.answer({ method, path: url, headers: headers as Record<string, string>, body }, response);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return provider;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  behave(manners: Manners): void {
    this.manners = manners;
    this.heard.length = 0;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private answer(heard: Heard, response: ServerResponse): void {
    this.heard.push(heard);
    const said = this.manners(heard);
    if (said === 'close') response.destroy();
    else if (said !== 'silence') response.writeHead(said.status, said.headers).end(said.body);
  }
}
