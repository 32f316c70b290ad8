import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const BEARERBOX = '/usr/sbin/bearerbox';
const SMSBOX = '/usr/sbin/smsbox';
/** Of kannel-extras. */
const FAKESMSC = ['/usr/lib/kannel/test/fakesmsc', '/usr/bin/fakesmsc'];

const isThere = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
const fakesmsc = FAKESMSC.find(isThere);

/** Whether Debian's packages kannel and kannel-extras are installed. */
export const hasKannel = isThere(BEARERBOX) && isThere(SMSBOX) && fakesmsc !== undefined;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

export const KANNEL_USER = 'rt';
export const KANNEL_PASSWORD = 'rt-password';

/** The real gateway, connected to a fake operator. */
export class KannelGateway {
  /** What the operator was given. */
  operator = '';
  private readonly children: ChildProcess[] = [];

  private constructor(
    private readonly place: string,
    private readonly ports: { sendsms: number; operator: number },
  ) {}

  /** @param postUrl where it posts what phones send */
  static async start(postUrl: string): Promise<KannelGateway> {
    const [admin, box, sendsms, operator] = await Promise.all([0, 1, 2, 3].map(freePort));
    const place = mkdtempSync(join(tmpdir(), 'roundtrip-kannel-'));
    const gateway = new KannelGateway(place, { sendsms: sendsms!, operator: operator! });
    const conf = join(place, 'kannel.conf');
    writeFileSync(
      conf,
      configuration({ admin: admin!, box: box!, sendsms: sendsms!, operator: operator! }, postUrl),
    );
    gateway.run(BEARERBOX, ['-v', '4', conf]);
    await sleep(1_000);
    gateway.run(SMSBOX, ['-v', '4', conf]);
    return gateway;
  }

  get sendUrl(): string {
    return `http://127.0.0.1:${this.ports.sendsms}/cgi-bin/sendsms`;
  }

  /** The operator connects, hands over these messages ("from to text words"), and stays. */
  connectOperator(messages: string[]): void {
    const { operator } = this.ports;
    const child = this.run(fakesmsc!, [
      '-H',
      '127.0.0.1',
      '-r',
      String(operator),
      '-i',
      '0.2',
      '-m',
      String(messages.length),
      ...messages,
    ]);
    const hear = (chunk: Buffer) => (this.operator += chunk.toString('utf8'));
    child.stdout!.on('data', hear);
    child.stderr!.on('data', hear);
  }

  async stop(): Promise<void> {
    for (const child of this.children) child.kill('SIGKILL');
    await sleep(100);
    rmSync(this.place, { recursive: true, force: true });
  }

  private run(command: string, args: string[]): ChildProcess {
    const child = spawn(command, args, { cwd: this.place, stdio: ['ignore', 'pipe', 'pipe'] });
    this.children.push(child);
    child.stdout.resume();
    child.stderr.resume();
    return child;
  }
}

const configuration = (
  ports: { admin: number; box: number; sendsms: number; operator: number },
  postUrl: string,
): string => `
group = core
admin-port = ${ports.admin}
admin-password = x
smsbox-port = ${ports.box}
box-allow-ip = "127.0.0.1"

group = smsc
smsc = fake
smsc-id = operator
port = ${ports.operator}
connect-allow-ip = 127.0.0.1

group = smsbox
bearerbox-host = 127.0.0.1
bearerbox-port = ${ports.box}
sendsms-port = ${ports.sendsms}

group = sendsms-user
username = ${KANNEL_USER}
password = ${KANNEL_PASSWORD}
max-messages = 5
concatenation = true

group = sms-service
keyword = default
catch-all = true
post-url = "${postUrl}"
send-sender = true
omit-empty = true
max-messages = 0
`;
