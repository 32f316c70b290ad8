import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Clock } from '../kernel/clock.js';
import { Database, type Sql } from './database.js';

/** A named group of settings: its shape and its defaults are one zod schema in which every field has a default. */
export interface SettingGroup<T extends z.ZodType> {
  key: string;
  schema: T;
}

const SELECT = 'select value from setting where key = $1';
const UPSERT = `
  insert into setting (key, value, updated_at) values ($1, $2, $3)
  on conflict (key) do update set value = excluded.value, updated_at = excluded.updated_at`;

@Injectable()
export class Settings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read<T extends z.ZodType>(group: SettingGroup<T>, sql: Sql = this.database): Promise<z.output<T>> {
    const stored = await sql.row<{ value: unknown }>(SELECT, [group.key]);
    return group.schema.parse(stored?.value ?? {});
  }

  async write<T extends z.ZodType>(
    group: SettingGroup<T>,
    value: z.output<T>,
    sql: Sql = this.database,
  ): Promise<void> {
    await sql.run(UPSERT, [group.key, JSON.stringify(value), this.clock.now()]);
  }
}
