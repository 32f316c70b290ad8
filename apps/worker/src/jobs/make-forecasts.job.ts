import { Injectable } from '@nestjs/common';
import { ForecastService } from '@roundtrip/domain/differentiate/forecast/forecast.service.js';
import type { JobPayloads } from '@roundtrip/domain/jobs/job-types.js';
import type { JobHandler } from './job-handler.js';

@Injectable()
export class MakeForecastsJob implements JobHandler<'make-forecasts'> {
  readonly job = 'make-forecasts';

  constructor(private readonly forecasts: ForecastService) {}

  async run({ cause }: JobPayloads['make-forecasts']): Promise<void> {
    await this.forecasts.run(cause);
  }
}
