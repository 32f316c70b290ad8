import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { readChunk } from './uploads.sql.js';

/** The bytes of an uploaded file, so that any worker on any machine can read them. */
@Injectable()
export class FileChunks {
  constructor(private readonly database: Database) {}

  /** From the beginning, chunk by chunk; the next one is fetched while the last one is being read. */
  async *read(importId: number): AsyncGenerator<Buffer, void, void> {
    let next = this.chunk(importId, 0);
    for (let seq = 1; ; seq++) {
      const bytes = await next;
      if (!bytes) return;
      next = this.chunk(importId, seq);
      // A reader that stops here leaves this look-up behind; its failure is then nobody's.
      next.catch(() => undefined);
      yield bytes;
    }
  }

  private async chunk(importId: number, seq: number): Promise<Buffer | undefined> {
    return (await this.database.row<{ bytes: Buffer }>(readChunk, [importId, seq]))?.bytes;
  }
}
