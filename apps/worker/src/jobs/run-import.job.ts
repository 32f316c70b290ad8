import { Injectable } from '@nestjs/common';
import { ImportRunner } from '@roundtrip/domain/identify/imports/running/import-runner.service.js';
import type { JobPayloads } from '@roundtrip/domain/jobs/job-types.js';
import type { JobHandler } from './job-handler.js';

@Injectable()
export class RunImportJob implements JobHandler<'run-import'> {
  readonly job = 'run-import';

  constructor(private readonly runner: ImportRunner) {}

  async run({ importId, mode }: JobPayloads['run-import']): Promise<void> {
    await this.runner.run(importId, mode);
  }
}
