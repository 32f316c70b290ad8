import { DifferentiateModule } from '@roundtrip/domain/differentiate/differentiate.module.js';
import { IdentifyModule } from '@roundtrip/domain/identify/identify.module.js';
import { InteractModule } from '@roundtrip/domain/interact/interact.module.js';
import { LearnModule } from '@roundtrip/domain/learn/learn.module.js';
import type { Type } from '@nestjs/common';
import { GalleryStartModule } from './gallery-start.js';
import { AskForConsentJob } from './jobs/ask-for-consent.job.js';
import { CountLongFiguresJob } from './jobs/count-long-figures.job.js';
import { FitClvJob } from './jobs/fit-clv.job.js';
import type { JobHandler } from './jobs/job-handler.js';
import { LearnResponsesJob } from './jobs/learn-responses.job.js';
import { MakeForecastsJob } from './jobs/make-forecasts.job.js';
import { MeasureLoopJob } from './jobs/measure-loop.job.js';
import { MeasureSegmentsJob } from './jobs/measure-segments.job.js';
import { RefreshSegmentsJob } from './jobs/refresh-segments.job.js';
import { RunImportJob } from './jobs/run-import.job.js';
import { ScoreAbcJob } from './jobs/score-abc.job.js';
import { ScoreClvJob } from './jobs/score-clv.job.js';
import { ScoreLifecycleJob } from './jobs/score-lifecycle.job.js';
import { ScoreValuePointsJob } from './jobs/score-value-points.job.js';
import { ScoreRfmJob } from './jobs/score-rfm.job.js';
import { SimulateJob } from './jobs/simulate.job.js';
import { TendCampaignsJob } from './jobs/tend-campaigns.job.js';
import { TendRecordsJob } from './jobs/tend-records.job.js';
import { AdvanceCampaignsLoop } from './loops/advance-campaigns.loop.js';
import { CallWebhooksLoop } from './loops/call-webhooks.loop.js';
import { DeliverMessagesLoop, DeliverUrgentMessagesLoop } from './loops/deliver-messages.loop.js';
import type { Loop } from './loops/loop.js';
import { RefreshTouchedLoop } from './loops/refresh-touched.loop.js';
import { TendImportsLoop } from './loops/tend-imports.loop.js';
import { MailboxServerModule } from './mailbox-server.js';
import { ReportServerModule } from './report-server.js';

/** The domain's modules whose work this process does. */
export const domainModules = [
  IdentifyModule,
  DifferentiateModule,
  InteractModule,
  LearnModule,
  MailboxServerModule,
  ReportServerModule,
  GalleryStartModule,
];

/** One handler for each kind of job. */
export const jobHandlers: Type<JobHandler>[] = [
  RunImportJob,
  TendRecordsJob,
  TendCampaignsJob,
  LearnResponsesJob,
  MeasureLoopJob,
  CountLongFiguresJob,
  ScoreRfmJob,
  ScoreValuePointsJob,
  ScoreAbcJob,
  ScoreLifecycleJob,
  FitClvJob,
  ScoreClvJob,
  MakeForecastsJob,
  RefreshSegmentsJob,
  MeasureSegmentsJob,
  AskForConsentJob,
  SimulateJob,
];

/** In the order a fact travels: what touched a customer, what that starts, what goes out. */
export const loops: Type<Loop>[] = [
  RefreshTouchedLoop,
  AdvanceCampaignsLoop,
  CallWebhooksLoop,
  DeliverMessagesLoop,
  DeliverUrgentMessagesLoop,
  TendImportsLoop,
];
