import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../../../config/config.js';
import { Database } from '../../../database/database.js';
import { Clock } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/errors.js';
import type { StoredDetection } from '../import.schema.js';
import { FileProbe } from '../reading/file-probe.js';
import { asText } from '../spreadsheet/spreadsheet-text.js';
import { storableJson } from '../storable-json.js';
import { inChunks } from './chunker.js';
import { FileChunks } from './file-chunks.js';
import { recognise, scanSmall } from './recognise-file.js';
import { appendChunk, closeUpload, deleteBrokenUploads, deleteImport, openUpload } from './uploads.sql.js';

const MEGABYTE = 1024 * 1024;
/**
 * What is stored, and read again, at once. Larger ones come from the database as texts that outlive the collector's
 * young generation: a run over a quarter of a megabyte each held 75 MB more.
 */
const CHUNK_BYTES = MEGABYTE / 16;

export interface Upload {
  fileName: string;
  userId: number | null;
  /** Content-Length, where the client says it. */
  announcedBytes: number | null;
}

/**
 * Takes in files. Chunks are committed one by one, so that a slow upload holds no transaction open; whatever ends it
 * early takes the chunks away again, and those a crash left behind go with `deleteBroken`.
 */
@Injectable()
export class ImportUploads {
  private readonly limitBytes: number;

  constructor(
    private readonly database: Database,
    private readonly chunks: FileChunks,
    private readonly clock: Clock,
    { env }: Config,
  ) {
    this.limitBytes = env.UPLOAD_LIMIT_MB * MEGABYTE;
  }

  /**
   * Stores a file and finds out what it is; gives the import's id. Holds a few megabytes however large the file is,
   * but a workbook whole; of that its first sheet is stored, as CSV.
   * @throws ImportFileError what the file is instead of a table; DomainError `import-too-large`. Nothing is kept then.
   */
  async receive(upload: Upload, source: AsyncIterable<Buffer>): Promise<number> {
    this.refuseTooLarge(upload.announcedBytes ?? 0);
    const opened = await this.database.row<{ id: number }>(openUpload, [
      upload.fileName,
      upload.userId,
      this.clock.now(),
    ]);
    const { id } = opened!;
    try {
      await this.store(id, source);
      return id;
    } catch (error) {
      await this.database.run(deleteImport, [id]);
      throw error;
    }
  }

  /** Uploads that a crash broke off; gives how many. */
  deleteBroken(): Promise<number> {
    return this.database.run(deleteBrokenUploads);
  }

  private async store(id: number, source: AsyncIterable<Buffer>): Promise<void> {
    const probe = new FileProbe();
    const hash = createHash('sha256');
    let seq = 0;
    for await (const chunk of inChunks(asText(source), CHUNK_BYTES)) {
      probe.add(chunk);
      this.refuseTooLarge(probe.totalBytes);
      if (probe.completesHead(chunk)) recognise(probe.head, Infinity);
      hash.update(chunk);
      await this.database.run(appendChunk, [id, seq++, chunk]);
    }
    const detected = await this.detect(id, probe);
    const values = [id, detected.target, probe.totalBytes, hash.digest(), storableJson(detected)];
    await this.database.run(closeUpload, values);
  }

  private async detect(id: number, probe: FileProbe): Promise<StoredDetection> {
    const encoding = probe.encoding;
    const stated = encoding ? { encoding: encoding.encoding } : {};
    const recognised = recognise(probe.head, probe.totalBytes, stated);
    const detected = { ...recognised, encodingEvidence: encoding?.evidence ?? recognised.encodingEvidence };
    return scanSmall(detected, probe.totalBytes, () => this.chunks.read(id));
  }

  private refuseTooLarge(bytes: number): void {
    if (bytes <= this.limitBytes) return;
    const limit = this.limitBytes / MEGABYTE;
    throw new DomainError('too-large', 'import-too-large', `A file may have at most ${limit} MB.`, {
      params: { limit },
    });
  }
}
