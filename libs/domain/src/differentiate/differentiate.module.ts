import { Module } from '@nestjs/common';
import { IdentifyModule } from '../identify/identify.module.js';
import { AbcRead } from './abc/abc.read.js';
import { AbcScoreStore } from './abc/abc-score.store.js';
import { AbcService } from './abc/abc.service.js';
import { LifecycleRead } from './lifecycle/lifecycle.read.js';
import { LifecycleService } from './lifecycle/lifecycle.service.js';
import { LifecycleStore } from './lifecycle/lifecycle.store.js';
import { RhythmStore } from './lifecycle/rhythm.store.js';
import { RfmDifferenceStore } from './rfm/rfm-difference.store.js';
import { RfmDriftStore } from './rfm/rfm-drift.store.js';
import { RfmGroupsService } from './rfm/rfm-groups.service.js';
import { RfmMovementRead } from './rfm/rfm-movement.read.js';
import { RfmMovementStore } from './rfm/rfm-movement.store.js';
import { ClvRead } from './clv/clv.read.js';
import { ClvFitService } from './clv/fit/clv-fit.service.js';
import { ClvModelsStore } from './clv/fit/clv-models.store.js';
import { FitDataStore } from './clv/fit/fit-data.store.js';
import { ClvRuns } from './clv/score/clv-runs.js';
import { ClvScoreService } from './clv/score/clv-score.service.js';
import { ClvScoreStore } from './clv/score/clv-score.store.js';
import { CustomerForecastRead } from './forecast/customer-forecast.read.js';
import { ForecastContexts } from './forecast/forecast-context.js';
import { ForecastCustomersRead } from './forecast/forecast-customers.read.js';
import { ForecastFileRead } from './forecast/forecast-file.read.js';
import { ForecastRead } from './forecast/forecast.read.js';
import { ForecastRunStore } from './forecast/forecast-run.store.js';
import { ForecastService } from './forecast/forecast.service.js';
import { ForecastOverridesService } from './forecast/overrides.service.js';
import { RfmRead } from './rfm/rfm.read.js';
import { RfmRecordStore } from './rfm/rfm-record.store.js';
import { RfmRescoreService } from './rfm/rfm-rescore.service.js';
import { RfmRescoreStore } from './rfm/rfm-rescore.store.js';
import { RfmRuns } from './rfm/rfm-runs.js';
import { RfmScaleStore } from './rfm/rfm-scale.store.js';
import { RfmScoreStore } from './rfm/rfm-score.store.js';
import { RfmScoring } from './rfm/rfm-scoring.js';
import { RfmService } from './rfm/rfm.service.js';
import { RfmStandingStore } from './rfm/rfm-standing.store.js';
import { RfmStartsStore } from './rfm/rfm-starts.store.js';
import { RuleEnvironments } from './segments/rule-environment.js';
import { SegmentCatalogueRead } from './segments/segment-catalogue.read.js';
import { SegmentPreviewRead } from './segments/segment-preview.read.js';
import { SegmentRefreshService } from './segments/segment-refresh.service.js';
import { SegmentRefreshStore } from './segments/segment-refresh.store.js';
import { SegmentsRead } from './segments/segments.read.js';
import { SegmentsService } from './segments/segments.service.js';
import { SegmentsStore } from './segments/segments.store.js';
import { SegmentDaysService } from './segments/figures/segment-days.service.js';
import { SegmentFiguresRead } from './segments/figures/segment-figures.read.js';
import { ImportedLists } from './segments/static/imported-lists.js';
import { StaticSegmentsService } from './segments/static/static-segments.service.js';
import { ValueMatrixRead } from './value-matrix/value-matrix.read.js';
import { TouchedMeasures } from './touched/touched-measures.service.js';
import { ValuePointsRead } from './value-points/value-points.read.js';
import { ValuePointsService } from './value-points/value-points.service.js';
import { ValuePointsStore } from './value-points/value-points.store.js';

/** What other rooms may call. */
const open = [
  ValuePointsRead,
  ValuePointsService,
  AbcRead,
  AbcService,
  LifecycleRead,
  LifecycleService,
  ValueMatrixRead,
  ClvFitService,
  ClvRead,
  ClvScoreService,
  CustomerForecastRead,
  ForecastCustomersRead,
  ForecastFileRead,
  ForecastOverridesService,
  ForecastRead,
  ForecastService,
  RfmGroupsService,
  RfmMovementRead,
  RfmRead,
  RfmService,
  SegmentCatalogueRead,
  SegmentPreviewRead,
  SegmentRefreshService,
  SegmentsRead,
  SegmentsService,
  SegmentDaysService,
  SegmentFiguresRead,
  StaticSegmentsService,
];

/** Who is worth what, and who belongs together. */
@Module({
  imports: [IdentifyModule],
  providers: [
    ...open,
    ValuePointsStore,
    AbcScoreStore,
    LifecycleStore,
    RhythmStore,
    ClvModelsStore,
    ClvRuns,
    ClvScoreStore,
    FitDataStore,
    ForecastContexts,
    ForecastRunStore,
    RfmDifferenceStore,
    RfmDriftStore,
    RfmMovementStore,
    RfmRecordStore,
    RfmRescoreService,
    RfmRescoreStore,
    RfmRuns,
    RfmScaleStore,
    RfmScoreStore,
    RfmScoring,
    RfmStandingStore,
    RfmStartsStore,
    TouchedMeasures,
    ImportedLists,
    RuleEnvironments,
    SegmentRefreshStore,
    SegmentsStore,
  ],
  exports: [...open, RuleEnvironments],
})
export class DifferentiateModule {}
