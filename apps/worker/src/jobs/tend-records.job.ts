import { Injectable } from '@nestjs/common';
import { RecordsService } from '@roundtrip/domain/identify/quality/records.service.js';
import type { JobHandler } from './job-handler.js';

@Injectable()
export class TendRecordsJob implements JobHandler<'tend-records'> {
  readonly job = 'tend-records';

  constructor(private readonly records: RecordsService) {}

  run(): Promise<void> {
    return this.records.tend();
  }
}
