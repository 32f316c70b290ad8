import { chmodSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isServerOf } from '@roundtrip/domain/database/embedded-postgres-process.js';
import { Launcher } from './setup/launcher.js';

const place = mkdtempSync(join(tmpdir(), 'roundtrip-start-'));
// Root's PostgreSQL runs as another user, who must get to its data.
chmodSync(place, 0o711);
const dataDir = join(place, 'data');

const starts: Launcher[] = [];
function start(env: NodeJS.ProcessEnv = {}): Launcher {
  const launcher = new Launcher(['start'], { ROUNDTRIP_DATA_DIR: dataDir, DATABASE_URL: '', ...env });
  starts.push(launcher);
  return launcher;
}

const address = /Address\s+(http:\S+)/;
const password = /Password\s+(\S+)/;

function databasePid(): number | null {
  const file = join(dataDir, 'postgres', 'postmaster.pid');
  const pid = existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : 0;
  return pid > 0 && isServerOf(pid, realpathSync(join(dataDir, 'postgres'))) ? pid : null;
}

async function login(origin: string, password: string): Promise<number> {
  const response = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email: 'owner@roundtrip.example', password }),
  });
  return response.status;
}

async function untilRefused(origin: string): Promise<void> {
  for (;;) {
    const answered = await fetch(`${origin}/health/live`).then(
      () => true,
      () => false,
    );
    if (!answered) return;
    await sleep(50);
  }
}

describe('npm start', () => {
  let first: { origin: string; password: string };

  beforeAll(async () => {
    const launcher = start();
    first = { origin: await launcher.prints(address), password: await launcher.prints(password) };
  }, 120_000);

  afterAll(async () => {
    for (const launcher of starts) await launcher.stop();
    rmSync(place, { recursive: true, force: true, maxRetries: 10 });
  });

  it('prints an address that answers and a login that is let in', async () => {
    expect((await fetch(`${first.origin}/health/ready`)).status).toBe(200);
    expect(await login(first.origin, first.password)).toBeLessThan(300);
    expect(await login(first.origin, 'wrong')).toBe(401);
  });

  it('keeps its secrets from other users', () => {
    for (const file of ['secrets.json', 'first-login.txt', 'postgres/roundtrip.password'])
      expect(statSync(join(dataDir, file)).mode & 0o077, file).toBe(0);
  });

  it('says that its port is taken, and disturbs nobody', async () => {
    const port = new URL(first.origin).port;
    const second = start({ PORT: port });
    expect(await second.exit()).toBe(1);
    expect(second.output).toContain(`Port ${port} (PORT) is in use`);
    expect((await fetch(`${first.origin}/health/ready`)).status).toBe(200);
  });

  it('starts PostgreSQL again when that was killed', async () => {
    const crashed = databasePid()!;
    process.kill(crashed, 'SIGKILL');
    while ([null, crashed].includes(databasePid())) await sleep(50);
    while ((await fetch(`${first.origin}/health/ready`)).status !== 200) await sleep(50);
    expect(await login(first.origin, first.password)).toBeLessThan(300);
  });

  it('takes the database over from a start that was killed, whose services end by themselves', async () => {
    const pid = databasePid();
    starts[0]!.signal('SIGKILL');
    await untilRefused(first.origin);
    expect(databasePid()).toBe(pid);

    const next = start();
    const origin = await next.prints(address);
    expect(databasePid()).toBe(pid);
    expect(await next.prints(password)).toBe(first.password);
    next.signal('SIGINT');
    expect(await next.exit()).toBe(0);
    expect(databasePid()).toBeNull();
    await untilRefused(origin);
  });
});
