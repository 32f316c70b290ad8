import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { Tx } from '../../../database/database.js';

/** Streams rows of COPY text into the table a statement names; the source waits whenever the server does. */
export async function copyIn(tx: Tx, statement: string, rows: AsyncIterable<string>): Promise<void> {
  const connection = await tx.connection();
  await pipeline(Readable.from(rows, { highWaterMark: 1 }), connection.query(copyFrom(statement)));
}
