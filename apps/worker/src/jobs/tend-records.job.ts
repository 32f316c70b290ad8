import { Injectable } from '@nestjs/common';
import { RecordsService } from '@roundtrip/domain/identify/quality/records.service.js';
import type { JobPayloads } from '@roundtrip/domain/jobs/job-types.js';
import type { JobHandler } from './job-handler.js';

@Injectable()
export class TendRecordsJob implements JobHandler<'tend-records'> {
  readonly job = 'tend-records';

  constructor(private readonly records: RecordsService) {}

  async run({ cause }: JobPayloads['tend-records']): Promise<void> {
    await this.records.tend(cause);
  }
}
