import { Injectable } from '@nestjs/common';
import { AbcService } from '@roundtrip/domain/differentiate/abc/abc.service.js';
import type { JobPayloads } from '@roundtrip/domain/jobs/job-types.js';
import type { JobHandler } from './job-handler.js';

@Injectable()
export class ScoreAbcJob implements JobHandler<'score-abc'> {
  readonly job = 'score-abc';

  constructor(private readonly abc: AbcService) {}

  async run({ cause }: JobPayloads['score-abc']): Promise<void> {
    await this.abc.score(cause);
  }
}
