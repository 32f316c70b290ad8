import { Injectable } from '@nestjs/common';
import { ImportRunner } from '@roundtrip/domain/identify/imports/running/import-runner.service.js';
import { RecordsService } from '@roundtrip/domain/identify/quality/records.service.js';
import type { JobPayloads } from '@roundtrip/domain/jobs/job-types.js';
import type { JobHandler } from './job-handler.js';

@Injectable()
export class RunImportJob implements JobHandler<'run-import'> {
  readonly job = 'run-import';

  constructor(
    private readonly runner: ImportRunner,
    private readonly records: RecordsService,
  ) {}

  /** What a file changed is looked through after it: who may be somebody twice, and how good the records are. */
  async run({ importId, mode }: JobPayloads['run-import']): Promise<void> {
    const changed = await this.runner.run(importId, mode);
    if (changed) await this.records.request('import');
  }
}
