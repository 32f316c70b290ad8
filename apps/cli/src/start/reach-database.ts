import pg from 'pg';
import { CommandError } from '../command.js';
import { say, type Text } from '../terminal/language.js';

const OLDEST_VERSION = 150_000;

/**
 * Connects once to the server that DATABASE_URL names.
 * @throws CommandError with the reason it can't be used; the password is never part of it
 */
export async function reachDatabase(databaseUrl: string): Promise<void> {
  const url = new URL(databaseUrl);
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>('show server_version_num');
    const version = Number(Object.values(rows[0]!)[0]);
    if (version < OLDEST_VERSION) throw new CommandError(say(tooOld(version)));
  } catch (error) {
    throw error instanceof CommandError
      ? error
      : new CommandError(say(reason(error as NodeJS.ErrnoException, url)));
  } finally {
    await client.end().catch(() => undefined);
  }
}

function reason(error: NodeJS.ErrnoException, url: URL): Text {
  const place = `${url.hostname || 'localhost'}:${url.port || 5432}`;
  const database = decodeURIComponent(url.pathname.slice(1));
  const user = decodeURIComponent(url.username);
  switch (error.code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return {
        en: `DATABASE_URL names the host “${url.hostname}”, which is unknown.`,
        zh: `DATABASE_URL 中的主机“${url.hostname}”无法解析。`,
      };
    case '28P01':
    case '28000':
      return {
        en: `PostgreSQL at ${place} refuses user “${user}” (DATABASE_URL): wrong name or password.`,
        zh: `${place} 的 PostgreSQL 拒绝用户“${user}”（DATABASE_URL）：用户名或密码不对。`,
      };
    case '3D000':
      return {
        en: `PostgreSQL at ${place} has no database “${database}” (DATABASE_URL). Create it: createdb ${database}`,
        zh: `${place} 的 PostgreSQL 没有数据库“${database}”（DATABASE_URL）。请先创建：createdb ${database}`,
      };
    default:
      return {
        en: `No PostgreSQL answers at ${place} (DATABASE_URL): ${error.code ?? error.message}. Start it, or unset DATABASE_URL to use the embedded one.`,
        zh: `${place} 上没有 PostgreSQL 应答（DATABASE_URL）：${error.code ?? error.message}。请启动它，或去掉 DATABASE_URL 以使用内置数据库。`,
      };
  }
}

function tooOld(version: number): Text {
  const major = Math.floor(version / 10_000);
  return {
    en: `Roundtrip needs PostgreSQL 15 or newer; DATABASE_URL leads to version ${major}.`,
    zh: `Roundtrip 需要 PostgreSQL 15 或更新版本；DATABASE_URL 指向的是 ${major}。`,
  };
}
