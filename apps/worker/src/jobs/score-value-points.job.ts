import { Injectable } from '@nestjs/common';
import { ValuePointsService } from '@roundtrip/domain/differentiate/value-points/value-points.service.js';
import type { JobPayloads } from '@roundtrip/domain/jobs/job-types.js';
import type { JobHandler } from './job-handler.js';

@Injectable()
export class ScoreValuePointsJob implements JobHandler<'score-value-points'> {
  readonly job = 'score-value-points';

  constructor(private readonly points: ValuePointsService) {}

  async run({ cause }: JobPayloads['score-value-points']): Promise<void> {
    await this.points.score(cause);
  }
}
