import { Injectable } from '@nestjs/common';
import { ClvScoreService } from '@roundtrip/domain/differentiate/clv/score/clv-score.service.js';
import type { JobPayloads } from '@roundtrip/domain/jobs/job-types.js';
import type { JobHandler } from './job-handler.js';

@Injectable()
export class ScoreClvJob implements JobHandler<'score-clv'> {
  readonly job = 'score-clv';

  constructor(private readonly clv: ClvScoreService) {}

  async run({ cause }: JobPayloads['score-clv']): Promise<void> {
    await this.clv.score(cause);
  }
}
