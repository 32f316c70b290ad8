import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { decodeInstantCursor, instantCursor } from '../../kernel/instant-cursor.js';
import { decodeCursor, type Page, toPage } from '../../kernel/page.js';
import { containing } from '../search-pattern.js';
import type { SuppressedAddress, SuppressionLift, SuppressionListQuery } from './suppression-list.schema.js';
import { LIFTED, LIST } from './suppression-list.sql.js';

/** Addresses nothing is sent to, whoever has them, and those that were let go again. */
@Injectable()
export class SuppressionListRead {
  constructor(private readonly database: Database) {}

  async list(query: SuppressionListQuery): Promise<Page<SuppressedAddress>> {
    const cursor = cursorOf(query.after) ?? [null, null, null];
    const values = [...narrowing(query), ...cursor, query.limit + 1];
    const rows = await this.database.rows<SuppressedAddress>(LIST, values);
    return toPage(rows, query.limit, ({ at, channel, address }) => [at.toISOString(), channel, address]);
  }

  async lifted(query: SuppressionListQuery): Promise<Page<SuppressionLift>> {
    const cursor = decodeInstantCursor(query.after);
    const values = [...narrowing(query), cursor?.at ?? null, cursor?.id ?? null, query.limit + 1];
    const rows = await this.database.rows<SuppressionLift>(LIFTED, values);
    return toPage(rows, query.limit, ({ liftedAt, id }) => instantCursor(liftedAt, id));
  }
}

const narrowing = ({ channel, reason, search }: SuppressionListQuery): (string | null)[] => [
  channel ?? null,
  reason ?? null,
  search ? containing(search) : null,
];

/** The instant, channel and address of a cursor, or `null` for one that is not ours. */
function cursorOf(after: string | undefined): string[] | null {
  const values = decodeCursor(after, 3);
  const isOurs =
    values?.every((value) => typeof value === 'string') && !Number.isNaN(Date.parse(String(values[0])));
  return isOurs ? values.map(String) : null;
}
