import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Jobs } from '../../jobs/jobs.js';
import { DuplicatesService } from '../identities/duplicates/duplicates.service.js';
import { MergesService } from '../identities/merging/merges.service.js';
import { QualityService } from './quality.service.js';

/** The nightly round through the records, before anything is scored by them. */
@Injectable()
export class RecordsService {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly duplicates: DuplicatesService,
    private readonly quality: QualityService,
    private readonly merges: MergesService,
  ) {}

  async tend(): Promise<void> {
    await this.duplicates.find();
    await this.quality.assess();
    await this.merges.forgetOld();
  }

  /** Queues a round; one that waits already will do. */
  request(cause: string): Promise<void> {
    return this.database.transaction((tx) =>
      this.jobs.enqueue(tx, 'tend-records', { cause }, 'tend-records'),
    );
  }
}
