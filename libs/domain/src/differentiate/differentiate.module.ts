import { Module } from '@nestjs/common';
import { IdentifyModule } from '../identify/identify.module.js';
import { ClvRead } from './clv/clv.read.js';
import { ClvFitService } from './clv/fit/clv-fit.service.js';
import { ClvModelsStore } from './clv/fit/clv-models.store.js';
import { FitDataStore } from './clv/fit/fit-data.store.js';
import { ClvRunsStore } from './clv/score/clv-runs.store.js';
import { ClvScoreService } from './clv/score/clv-score.service.js';
import { ClvScoreStore } from './clv/score/clv-score.store.js';
import { RfmRead } from './rfm/rfm.read.js';
import { RfmRescoreStore } from './rfm/rfm-rescore.store.js';
import { RfmRunsStore } from './rfm/rfm-runs.store.js';
import { RfmScoreStore } from './rfm/rfm-score.store.js';
import { RfmService } from './rfm/rfm.service.js';
import { RfmStartsStore } from './rfm/rfm-starts.store.js';
import { RuleEnvironments } from './segments/rule-environment.js';
import { SegmentCatalogueRead } from './segments/segment-catalogue.read.js';
import { SegmentPreviewRead } from './segments/segment-preview.read.js';
import { SegmentRefreshService } from './segments/segment-refresh.service.js';
import { SegmentRefreshStore } from './segments/segment-refresh.store.js';
import { SegmentsRead } from './segments/segments.read.js';
import { SegmentsService } from './segments/segments.service.js';
import { SegmentsStore } from './segments/segments.store.js';
import { TouchedMeasures } from './touched/touched-measures.service.js';

/** What other rooms may call. */
const open = [
  ClvFitService,
  ClvRead,
  ClvScoreService,
  RfmRead,
  RfmService,
  SegmentCatalogueRead,
  SegmentPreviewRead,
  SegmentRefreshService,
  SegmentsRead,
  SegmentsService,
];

/** Who is worth what, and who belongs together. */
@Module({
  imports: [IdentifyModule],
  providers: [
    ...open,
    ClvModelsStore,
    ClvRunsStore,
    ClvScoreStore,
    FitDataStore,
    RfmRescoreStore,
    RfmRunsStore,
    RfmScoreStore,
    RfmStartsStore,
    TouchedMeasures,
    RuleEnvironments,
    SegmentRefreshStore,
    SegmentsStore,
  ],
  exports: open,
})
export class DifferentiateModule {}
