import { Module } from '@nestjs/common';
import { RfmRead } from './rfm/rfm.read.js';
import { RfmRunsStore } from './rfm/rfm-runs.store.js';
import { RfmScoreStore } from './rfm/rfm-score.store.js';
import { RfmService } from './rfm/rfm.service.js';

const services = [RfmRead, RfmService];

/** Who is worth what, and who belongs together. */
@Module({
  providers: [...services, RfmRunsStore, RfmScoreStore],
  exports: services,
})
export class DifferentiateModule {}
