import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { commandLine, waitUntil } from './embedded-postgres-process.js';
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './embedded-postgres.js';

const place = mkdtempSync(join(tmpdir(), 'roundtrip-embedded-'));
// Root's server runs as another user, who must get to its data.
chmodSync(place, 0o711);
const dataDir = join(place, 'postgres');
const options: EmbeddedPostgresOptions = { dataDir, durable: true, settings: { shared_buffers: '128MB' } };
const running: EmbeddedPostgres[] = [];

async function start(changes: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ ...options, ...changes });
  running.push(server);
  return server;
}

async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

async function gone(pid: number): Promise<boolean> {
  return waitUntil(() => commandLine(pid) === null, 10);
}

describe('the embedded PostgreSQL', () => {
  // The data directory is made once; every test finds what the one before left.
  beforeAll(async () => {
    const server = await start();
    await query(server.url, 'create table kept (id int primary key)');
    await server.stop();
  });

  afterEach(async () => {
    for (const server of running.splice(0)) await server.stop('immediate');
  });

  afterAll(() => rmSync(place, { recursive: true, force: true }));

  it('keeps its data from one start to the next', async () => {
    const first = await start();
    await query(first.url, 'insert into kept values (1)');
    await first.stop();
    expect(await gone(first.pid)).toBe(true);

    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await query(second.url, 'select id from kept where id = 1')).toEqual([{ id: 1 }]);
  });

  it('knows Chinese letters, sorts alike everywhere and keeps time in UTC', async () => {
    const { url } = await start();
    await query(url, 'create extension if not exists pg_trgm');
    const [row] = await query(
      url,
      `select similarity('回环营销', '回环') > 0 as alike, current_setting('timezone') as zone, upper('ä') as upper,
              (select string_agg(name, '' order by name) from unnest(array['b', 'A', 'ä', 'B']) as name) as sorted`,
    );
    expect(row).toEqual({ alike: true, zone: 'UTC', upper: 'Ä', sorted: 'ABbä' });
  });

  it('refuses whoever does not know the password, and keeps it from other users', async () => {
    const { url, port } = await start();
    await expect(
      query(`postgresql://roundtrip:wrong@127.0.0.1:${port}/roundtrip`, 'select 1'),
    ).rejects.toThrow(/password authentication failed/);
    const file = join(dataDir, 'roundtrip.password');
    expect(readFileSync(file, 'utf8')).toBe(new URL(url).password);
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('comes back with every commit after kill -9', async () => {
    const first = await start();
    await query(first.url, 'insert into kept values (2)');
    process.kill(first.pid, 'SIGKILL');
    expect(await gone(first.pid)).toBe(true);
    expect(first.isRunning()).toBe(false);

    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await query(second.url, 'select id from kept where id = 2')).toEqual([{ id: 2 }]);
  });

  it('is adopted by who comes second and stopped by who leaves last', async () => {
    const first = await start();
    const second = await start();
    expect(second).toMatchObject({ adopted: true, pid: first.pid, url: first.url });

    await first.stop();
    expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await second.stop();
    expect(await gone(first.pid)).toBe(true);
  });

  it('is stopped by who adopted it from a killed process', async () => {
    const first = await start();
    const [user] = readdirSync(join(dataDir, 'roundtrip.users'));
    renameSync(
      join(dataDir, 'roundtrip.users', user!),
      join(dataDir, 'roundtrip.users', `${await deadPid()}.1`),
    );

    const second = await start();
    expect(second.adopted).toBe(true);
    await second.stop();
    expect(await gone(first.pid)).toBe(true);
  });

  it('starts although another program has the process id of a server that crashed', async () => {
    const first = await start();
    const pidFile = join(dataDir, 'postmaster.pid');
    const [, ...rest] = readFileSync(pidFile, 'utf8').split('\n');
    process.kill(first.pid, 'SIGKILL');
    expect(await gone(first.pid)).toBe(true);
    const { uid, gid } = statSync(dataDir);
    const other = spawn('sleep', ['60'], { uid, gid, stdio: 'ignore' });
    writeFileSync(pidFile, [other.pid, ...rest].join('\n'));

    const second = await start();
    expect(second.adopted).toBe(false);
    expect(commandLine(other.pid!)).toBe('sleep 60');
    other.kill();
  });

  it('says which port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await expect(start({ port })).rejects.toThrow(new RegExp(`^Port ${port} is in use by another program`));
    other.close();
  });

  it('leaves a directory alone that holds other files, or data of another major version', async () => {
    const foreign = join(place, 'foreign');
    mkdirSync(foreign);
    writeFileSync(join(foreign, 'thesis.txt'), 'mine');
    await expect(start({ dataDir: foreign })).rejects.toThrow(/is not empty and holds no PostgreSQL data/);

    const older = join(place, 'older');
    mkdirSync(older);
    writeFileSync(join(older, 'PG_VERSION'), '15\n');
    await expect(start({ dataDir: older })).rejects.toThrow(
      /made by PostgreSQL 15, the embedded server is PostgreSQL 18/,
    );
    expect(readdirSync(place).sort()).toEqual(['foreign', 'older', 'postgres']);
  });
});

async function deadPid(): Promise<number> {
  const child = spawn('true');
  await once(child, 'exit');
  return child.pid!;
}
