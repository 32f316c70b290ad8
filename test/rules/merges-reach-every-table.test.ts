import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DataSource } from 'typeorm';
import {
  customerColumns,
  type Handling,
  mergePlan,
} from '../../libs/domain/src/identify/identities/merging/merge-plan.js';
import { createTestDatabase } from '../setup/test-database.js';

/** Tables that name customers otherwise than by `customer_id`; the merge's own statements look after them. */
const NAMED_OTHERWISE = ['duplicate_pair', 'orders', 'organization_contact'];
/** Columns that say when and what a row is, which a merge writes by itself. */
const OWN_COLUMNS = ['id', 'search_text', 'updated_at'];

let source: DataSource;

beforeAll(async () => {
  const { url } = await createTestDatabase();
  source = await new DataSource({ type: 'postgres', url }).initialize();
});
afterAll(() => source.destroy());

const names = async (statement: string): Promise<string[]> =>
  (await source.query<{ name: string }[]>(statement)).map(({ name }) => name).sort();

describe('the plan of a merge', () => {
  it('says of every table with a customer_id what becomes of its rows', async () => {
    const there = await names(`
      select c.table_name as name from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and c.column_name = 'customer_id' and t.table_type = 'BASE TABLE'`);
    expect(Object.keys(mergePlan).sort()).toEqual(there);
  });

  it('leaves out no table that refers to customers by another name', async () => {
    const referring = await names(`
      select distinct conrelid::regclass::text as name from pg_constraint k
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
      where k.contype = 'f' and k.confrelid = 'customer'::regclass and a.attname <> 'customer_id'`);
    expect(referring).toEqual(NAMED_OTHERWISE);
  });

  it('says of every column of a customer how two become one', async () => {
    const there = await names(`
      select column_name as name from information_schema.columns
      where table_schema = 'public' and table_name = 'customer'`);
    expect([...Object.keys(customerColumns), ...OWN_COLUMNS].sort()).toEqual(there);
  });

  it('moves no rows that could meet one of the survivor in a unique index without telling them apart', async () => {
    const unique = await source.query<{ table: string; columns: string[] }[]>(`
      select i.indrelid::regclass::text as table, array_agg(a.attname::text order by a.attname) as columns
      from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
      where i.indisunique group by i.indexrelid, i.indrelid having bool_or(a.attname = 'customer_id')`);
    for (const { table, columns } of unique) {
      const plan: Handling | undefined = mergePlan[table];
      if (plan?.how !== 'move') continue;
      const others = columns.filter((column) => column !== 'customer_id');
      expect({ table, others }).toEqual({ table, others: [...(plan.unique ?? [])].sort() });
    }
  });
});
