import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** The way to a database, which can be cut, and can fall silent: what a failing network or server looks like. */
export class DatabaseCable {
  private readonly sockets = new Set<Socket>();
  /** While it is silent: what was said meanwhile, to be passed on later. */
  private held: (() => void)[] | null = null;
  private port = 0;

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {}

  static async plug(databaseUrl: string): Promise<DatabaseCable> {
    const server = createServer();
    const cable = new DatabaseCable(server, new URL(databaseUrl));
    server.on('connection', (near) => cable.carry(near));
    await cable.mend();
    return cable;
  }

  /** The same database, at this end of the cable. */
  get url(): string {
    const url = new URL(this.target);
    url.hostname = '127.0.0.1';
    url.port = String(this.port);
    return url.href;
  }

  /** Connections break, and new ones are refused. */
  async cut(): Promise<void> {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
    await once(this.server, 'close');
    this.held = null;
  }

  async mend(): Promise<void> {
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }

  /** Nothing comes through any more, in either direction, and nobody is told. */
  fallSilent(): void {
    this.held ??= [];
  }

  /** Whether somebody is waiting for an answer since it fell silent. */
  get isAsked(): boolean {
    return this.held !== null && this.held.length > 0;
  }

  speakAgain(): void {
    const held = this.held ?? [];
    this.held = null;
    for (const passOn of held) passOn();
  }

  private carry(near: Socket): void {
    const far = connect(Number(this.target.port || 5432), this.target.hostname);
    this.join(near, far);
    this.join(far, near);
  }

  private join(from: Socket, to: Socket): void {
    this.sockets.add(from);
    from.on('data', (bytes) => {
      if (this.held) this.held.push(() => to.write(bytes));
      else to.write(bytes);
    });
    // Whichever end breaks, the other one does.
    from.on('error', () => undefined);
    from.on('close', () => {
      this.sockets.delete(from);
      to.destroy();
    });
  }
}
