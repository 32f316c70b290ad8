import type { Database, Tx } from '../../../database/database.js';
import {
  FUNCTIONS,
  IDENTITIES,
  LEFT_EMPTY,
  rowsOf,
  sample,
  SEQUENCES,
  shadows,
  TABLES,
  TRIGGERS,
} from './schema-copy.sql.js';

export const schemaOf = (simulationId: number): string => `simulation_${simulationId}`;

/**
 * What every session in the copy is set to. The shop's schema is not in the path: a name that the copy lacks is an error,
 * never a row of the shop.
 */
export const sessionOf = (schema: string): Record<string, string> => ({
  search_path: `${schema},pg_catalog`,
  synchronous_commit: 'off',
});

/** Whom the copy has, of how many. */
export interface Copied {
  customers: number;
  customersInAll: number;
}

/**
 * Copies the shop into a schema of its own: every table with its indexes and triggers and without foreign keys, unlogged,
 * and the rows of a sample of customers with all that belongs to everybody. One snapshot, one transaction: a process
 * that dies leaves nothing.
 */
export function copyShop(
  database: Database,
  schema: string,
  { customers, seed }: { customers: number | null; seed: number },
): Promise<Copied> {
  return database.transaction(async (tx) => {
    await tx.run('set transaction isolation level repeatable read');
    await tx.run(`create schema ${schema}`);
    await tx.run(`create unlogged table ${schema}.sampled_customer (id bigint primary key)`);
    await tx.run(sample(schema), [customers, seed]);
    await tx.run(`analyze ${schema}.sampled_customer`);
    await copyTables(tx, schema);
    await copyCode(tx, schema);
    for (const statement of shadows(schema)) await tx.run(statement);
    const [copied] = await tx.rows<Copied>(
      `select (select count(*)::int from ${schema}.customer) as customers,
         (select count(*)::int from public.customer) as "customersInAll"`,
    );
    if (!copied) throw new Error('a count returned no row');
    return copied;
  });
}

export async function dropCopy(database: Database, schema: string): Promise<void> {
  await database.run(`drop schema if exists ${schema} cascade`);
}

async function copyTables(tx: Tx, schema: string): Promise<void> {
  for (const { name, columns } of await tx.rows<{ name: string; columns: string[] }>(TABLES)) {
    const copy = `${schema}.${name}`;
    await tx.run(`create unlogged table ${copy} (like public.${name} including all)`);
    if (LEFT_EMPTY.includes(name)) continue;
    const list = columns.join(', ');
    await tx.run(
      `insert into ${copy} (${list}) overriding system value
       select ${list} from public.${name} ${rowsOf(schema, name, columns)}`,
    );
    await tx.run(`analyze ${copy}`);
  }
  for (const { name, column } of await tx.rows<{ name: string; column: string }>(IDENTITIES, [schema]))
    await tx.run(
      `select setval(pg_get_serial_sequence('${schema}.${name}', $1), max(${column})) from ${schema}.${name}
       having max(${column}) > 0`,
      [column],
    );
  for (const { name } of await tx.rows<{ name: string }>(SEQUENCES))
    await tx.run(`create sequence ${schema}.${name}`);
}

/** After the rows, so that no trigger fires for what is copied. */
async function copyCode(tx: Tx, schema: string): Promise<void> {
  // Definitions name the schema of whatever the path does not lead to.
  await tx.run('set local search_path = pg_catalog');
  for (const { definition } of await tx.rows<{ definition: string }>(FUNCTIONS))
    await tx.run(definition.replace('FUNCTION public.', `FUNCTION ${schema}.`));
  for (const { definition } of await tx.rows<{ definition: string }>(TRIGGERS))
    await tx.run(definition.replaceAll(' public.', ` ${schema}.`));
}
