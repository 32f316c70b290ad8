import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { Launcher } from './setup/launcher.js';
import { databaseUrl } from './setup/template.js';

const dataDir = mkdtempSync(join(tmpdir(), 'roundtrip-command-'));

async function run(args: string[], env: NodeJS.ProcessEnv = {}): Promise<{ code: unknown; output: string }> {
  const launcher = new Launcher(args, { ROUNDTRIP_DATA_DIR: dataDir, DATABASE_URL: '', ...env });
  const code = await launcher.exit();
  return { code, output: launcher.output };
}

describe('the command line', () => {
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  it('lists its commands, in the language of the terminal', async () => {
    expect(await run(['help'])).toMatchObject({
      code: 0,
      output: expect.stringContaining('Start Roundtrip'),
    });
    const chinese = await run([], { LANG: 'zh_CN.UTF-8' });
    expect(chinese).toMatchObject({ code: 0, output: expect.stringContaining('启动 Roundtrip') });
  });

  it('answers an unknown command with the list and exit code 2', async () => {
    const { code, output } = await run(['strat']);
    expect(code).toBe(2);
    expect(output).toMatch(/no command “strat”[\s\S]*start +Start Roundtrip/);
  });

  it('tells every fault of the configuration before it starts anything', async () => {
    const { code, output } = await run(['start'], { PORT: 'http', SMTP_URL: 'ftp://mail' });
    expect(code).toBe(1);
    expect(output).toMatch(/PORT: [\s\S]*SMTP_URL: |SMTP_URL: [\s\S]*PORT: /);
    expect(output).not.toContain('Starting the database');
  });

  it('says in a sentence why the database of DATABASE_URL cannot be used, without its password', async () => {
    const url = new URL(inject('postgresUrl'));
    const [host, user] = [url.host, url.username];
    const faults: [string, string][] = [
      [`postgresql://${user}:pass-phrase@${host}/x`, `PostgreSQL at ${host} refuses user “${user}”`],
      [databaseUrl(url.href, 'nowhere'), `PostgreSQL at ${host} has no database “nowhere”`],
      [
        'postgresql://me:pass-phrase@127.0.0.1:1/x',
        'No PostgreSQL answers at 127.0.0.1:1 (DATABASE_URL): ECONNREFUSED',
      ],
    ];
    for (const [databaseUrl, sentence] of faults) {
      const { code, output } = await run(['start'], { DATABASE_URL: databaseUrl });
      expect(output).toContain(sentence);
      expect(code).toBe(1);
      expect(output).not.toContain('pass-phrase');
      expect(output).not.toContain(url.password);
    }
  });

  it('brings an empty database of a server up to date and leaves that server running', async () => {
    const admin = new pg.Client({ connectionString: inject('postgresUrl') });
    await admin.connect();
    await admin.query('create database outside');
    const start = new Launcher(['start'], {
      ROUNDTRIP_DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl(inject('postgresUrl'), 'outside'),
    });
    await start.prints(/Password\s+\S+/);
    await start.stop();
    expect(await start.exit()).toBe(0);
    expect((await admin.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await admin.query('drop database outside with (force)');
    await admin.end();
  });
});
