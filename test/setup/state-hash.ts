import type { Database } from '@roundtrip/domain/database/database.js';

/** One hash for each table: two that are equal stand for tables with equal rows. */
export type StateHash = Record<string, string>;

// What migrations fill is the same everywhere, and long.
const TABLES = `
  select tablename as name from pg_tables
  where schemaname = 'public' and tablename not in ('migrations', 'calendar_day', 'time_zone') order by 1`;

// The order of rows is nothing a table has, so they are sorted by their text.
const hashOf = (table: string): string => `
  select '${table}' as name, md5(coalesce(string_agg(t::text, e'\\n' order by t::text), '')) as hash from "${table}" t`;

export async function stateHash(database: Database): Promise<StateHash> {
  const tables = await database.rows<{ name: string }>(TABLES);
  const statement = tables.map(({ name }) => hashOf(name)).join(' union all ');
  const rows = await database.rows<{ name: string; hash: string }>(statement);
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]));
}

/** The same, but for some tables. */
export const without = (state: StateHash, tables: readonly string[]): StateHash =>
  Object.fromEntries(Object.entries(state).filter(([name]) => !tables.includes(name)));
