import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DataSource } from 'typeorm';
import { startTestApi, type TestApi } from '../setup/test-api.js';

/** The types an entity names, as information_schema spells them. */
const TYPES: Record<string, string> = {
  timestamptz: 'timestamp with time zone',
  int: 'integer',
  char: 'character',
  array: 'ARRAY',
};

interface Column {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
}

describe('entities', () => {
  let api: TestApi;
  let columns: Map<string, Column>;
  let source: DataSource;

  beforeAll(async () => {
    api = await startTestApi();
    source = api.app.get(DataSource);
    const rows: Column[] = await source.query(`
      select table_name as "table", column_name as "column", data_type as type, is_nullable = 'YES' as nullable
      from information_schema.columns where table_schema = 'public'`);
    columns = new Map(rows.map((row) => [`${row.table}.${row.column}`, row]));
  });
  afterAll(() => api.stop());

  it('name only columns the migrated database has, with its types and nullability', () => {
    const stated = source.entityMetadatas.flatMap((entity) =>
      entity.columns.map((column) => {
        const type = column.isArray ? 'array' : String(column.type);
        return {
          key: `${entity.tableName}.${column.databaseName}`,
          type: TYPES[type] ?? type,
          nullable: column.isNullable,
        };
      }),
    );
    expect(stated.length).toBeGreaterThan(5);
    for (const { key, type, nullable } of stated) {
      const actual = columns.get(key);
      expect({ key, type: actual?.type, nullable: actual?.nullable }).toEqual({ key, type, nullable });
    }
  });
});
