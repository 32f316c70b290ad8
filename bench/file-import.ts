import type { INestApplicationContext } from '@nestjs/common';
import { ImportsRead } from '@roundtrip/domain/identify/imports/imports.read.js';
import { ImportsService } from '@roundtrip/domain/identify/imports/imports.service.js';
import { ImportRunner } from '@roundtrip/domain/identify/imports/running/import-runner.service.js';
import { ImportUploads } from '@roundtrip/domain/identify/imports/upload/uploads.service.js';
import { secondsOf } from './measure.js';

/** A file on its way in, as the upload route would take it. */
export interface ImportedFile {
  fileName: string;
  bytes: () => AsyncGenerator<Buffer, void, void>;
}

/** Imports a file into an empty shop. Tells the apply job's seconds: uploading and planning come before it. */
export async function importFile(
  database: { run(statement: string): Promise<unknown> },
  domain: Pick<INestApplicationContext, 'get'>,
  { fileName, bytes }: ImportedFile,
): Promise<number> {
  await database.run('truncate customer, orders, product, import_job, touched_customer cascade');
  const upload = { fileName, userId: null, announcedBytes: null };
  const id = await domain.get(ImportUploads).receive(upload, bytes());
  const { plan } = await domain.get(ImportsRead).one(id);
  const imports = domain.get(ImportsService);
  await imports.plan(id, plan);
  await imports.apply(id);
  await database.run('checkpoint');
  return secondsOf(() => domain.get(ImportRunner).run(id, 'apply'));
}
