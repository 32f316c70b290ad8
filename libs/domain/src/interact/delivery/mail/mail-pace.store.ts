import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../database/database.js';
import { knowPaces, lockPaces, writePaces } from './mail-providers.sql.js';
import type { Pace } from './pace.js';

/** How far rates are used up; one record for all workers. */
@Injectable()
export class MailPaceStore {
  /** Held until the transaction ends. */
  async lock(tx: Tx, keys: readonly string[]): Promise<Map<string, Pace>> {
    if (keys.length === 0) return new Map();
    await tx.run(knowPaces, [keys]);
    const rows = await tx.rows<Pace & { key: string }>(lockPaces, [keys]);
    return new Map(rows.map(({ key, ...pace }) => [key, pace]));
  }

  async write(tx: Tx, paces: ReadonlyMap<string, Pace>): Promise<void> {
    if (paces.size === 0) return;
    const values = [...paces.values()];
    await tx.run(writePaces, [
      [...paces.keys()],
      values.map(({ spentUntil }) => spentUntil),
      values.map(({ promisedUntil }) => promisedUntil),
    ]);
  }
}
