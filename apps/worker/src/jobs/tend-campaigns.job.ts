import { Injectable } from '@nestjs/common';
import { FestivalsService } from '@roundtrip/domain/interact/festivals/festivals.service.js';
import { PolicyService } from '@roundtrip/domain/interact/policy/policy.service.js';
import type { JobHandler } from './job-handler.js';

/** What campaigns rest on: the festivals of the years ahead, and what each campaign promises. */
@Injectable()
export class TendCampaignsJob implements JobHandler<'tend-campaigns'> {
  readonly job = 'tend-campaigns';

  constructor(
    private readonly festivals: FestivalsService,
    private readonly policy: PolicyService,
  ) {}

  async run(): Promise<void> {
    await this.festivals.keepUp();
    await this.policy.measureWorth();
  }
}
