import { Injectable } from '@nestjs/common';
import { ClvFitService } from '@roundtrip/domain/differentiate/clv/fit/clv-fit.service.js';
import type { JobPayloads } from '@roundtrip/domain/jobs/job-types.js';
import type { JobHandler } from './job-handler.js';

@Injectable()
export class FitClvJob implements JobHandler<'fit-clv'> {
  readonly job = 'fit-clv';

  constructor(private readonly clv: ClvFitService) {}

  async run({ cause }: JobPayloads['fit-clv']): Promise<void> {
    await this.clv.fit(cause);
  }
}
