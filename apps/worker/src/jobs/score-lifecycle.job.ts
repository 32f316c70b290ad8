import { Injectable } from '@nestjs/common';
import { LifecycleService } from '@roundtrip/domain/differentiate/lifecycle/lifecycle.service.js';
import type { JobPayloads } from '@roundtrip/domain/jobs/job-types.js';
import type { JobHandler } from './job-handler.js';

@Injectable()
export class ScoreLifecycleJob implements JobHandler<'score-lifecycle'> {
  readonly job = 'score-lifecycle';

  constructor(private readonly lifecycle: LifecycleService) {}

  async run({ cause }: JobPayloads['score-lifecycle']): Promise<void> {
    await this.lifecycle.score(cause);
  }
}
