import { Injectable } from '@nestjs/common';
import { RfmService } from '@roundtrip/domain/differentiate/rfm/rfm.service.js';
import type { JobPayloads } from '@roundtrip/domain/jobs/job-types.js';
import type { JobHandler } from './job-handler.js';

@Injectable()
export class ScoreRfmJob implements JobHandler<'score-rfm'> {
  readonly job = 'score-rfm';

  constructor(private readonly rfm: RfmService) {}

  async run({ cause }: JobPayloads['score-rfm']): Promise<void> {
    await this.rfm.score(cause);
  }
}
