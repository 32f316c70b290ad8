import { Workspace1763800000001 } from './1763800000001-workspace.js';
import { Identify1763800000002 } from './1763800000002-identify.js';
import { Differentiate1763800000003 } from './1763800000003-differentiate.js';
import { Interact1763800000004 } from './1763800000004-interact.js';
import { LearnIndexes1763800000010 } from './1763800000010-learn-indexes.js';
import { IdentifyCore1763800000011 } from './1763800000011-identify-core.js';
import { Scoring1763800000015 } from './1763800000015-scoring.js';
import { CampaignEngine1763800000020 } from './1763800000020-campaign-engine.js';
import { Delivery1763800000030 } from './1763800000030-delivery.js';
import { DecisionShards1763800000040 } from './1763800000040-decision-shards.js';
import { ValueFacts1763800000050 } from './1763800000050-value-facts.js';
import { Clv1763800000053 } from './1763800000053-clv.js';
import { RfmRuns1763800000051 } from './1763800000051-rfm-runs.js';
import { SegmentsWhole1763800000056 } from './1763800000056-segments-whole.js';
import { Identity1763800000057 } from './1763800000057-identity.js';
import { AbcAndLifecycle1763800000052 } from './1763800000052-abc-and-lifecycle.js';
import { Forecast1763800000054 } from './1763800000054-forecast.js';
import { Costs1763800000055 } from './1763800000055-costs.js';
import { Events1763800000058 } from './1763800000058-events.js';
import { ValuePoints1763800000060 } from './1763800000060-value-points.js';
import { PurchaseChanges1763800000061 } from './1763800000061-purchase-changes.js';
import { ImportTargets1763800000059 } from './1763800000059-import-targets.js';
import { RfmStepsBetween1763800000071 } from './1763800000071-rfm-steps-between.js';
import { NarrowScores1763800000072 } from './1763800000072-narrow-scores.js';
import { CampaignGraph1763800000080 } from './1763800000080-campaign-graph.js';
import { CouponsOfWays1763800000081 } from './1763800000081-coupons-of-ways.js';
import { CampaignLife1763800000082 } from './1763800000082-campaign-life.js';
import { Triggers1763800000083 } from './1763800000083-triggers.js';
import { PolicyStanding1763800000084 } from './1763800000084-policy-standing.js';
import { Organizations1763800000074 } from './1763800000074-organizations.js';
import { OneRecordOfRuns1763800000077 } from './1763800000077-one-record-of-runs.js';
import { SmsReports1763800000087 } from './1763800000087-sms-reports.js';
import { BegunMessages1763800000088 } from './1763800000088-begun-messages.js';
import { NetworksOfHits1763800000089 } from './1763800000089-networks-of-hits.js';
import { ResentOnce1763800000085 } from './1763800000085-resent-once.js';
import { TurnsOfCampaigns1763800000086 } from './1763800000086-turns-of-campaigns.js';
import { SplitTrials1763800000093 } from './1763800000093-split-trials.js';
import { MailProviders1763800000091 } from './1763800000091-mail-providers.js';
import { Tasks1763800000094 } from './1763800000094-tasks.js';
import { Webhooks1763800000095 } from './1763800000095-webhooks.js';
import { CampaignPolicy1763800000096 } from './1763800000096-campaign-policy.js';
import { NextDefinitions1763800000097 } from './1763800000097-next-definitions.js';
import { HotCampaignTables1763800000098 } from './1763800000098-hot-campaign-tables.js';
import { IdleEngine1763800000099 } from './1763800000099-idle-engine.js';
import { TemplatePartials1763800000076 } from './1763800000076-template-partials.js';
import { SuppressionLifts1763800000078 } from './1763800000078-suppression-lifts.js';
import { Preferences1763800000090 } from './1763800000090-preferences.js';

/** In order. A migration that has landed is never edited; the next one mends it. */
import { RfmRunsWithAllOthers1763800000100 } from './1763800000100-rfm-runs-with-all-others.js';
import { RfmStanding1763800000101 } from './1763800000101-rfm-standing.js';
import { Responses1763800000110 } from './1763800000110-responses.js';
import { OffersWhole1763800000112 } from './1763800000112-offers-whole.js';
import { SurveysWhole1763800000118 } from './1763800000118-surveys-whole.js';
import { LoopMeasures1763800000120 } from './1763800000120-loop-measures.js';
import { LongFigures1763800000121 } from './1763800000121-long-figures.js';
import { Simulations1763800000122 } from './1763800000122-simulations.js';

export const migrations = [
  Workspace1763800000001,
  Identify1763800000002,
  Differentiate1763800000003,
  Interact1763800000004,
  LearnIndexes1763800000010,
  IdentifyCore1763800000011,
  Scoring1763800000015,
  CampaignEngine1763800000020,
  Delivery1763800000030,
  DecisionShards1763800000040,
  ValueFacts1763800000050,
  RfmRuns1763800000051,
  AbcAndLifecycle1763800000052,
  Clv1763800000053,
  Forecast1763800000054,
  Costs1763800000055,
  SegmentsWhole1763800000056,
  Identity1763800000057,
  Events1763800000058,
  ValuePoints1763800000060,
  PurchaseChanges1763800000061,
  ImportTargets1763800000059,
  RfmStepsBetween1763800000071,
  NarrowScores1763800000072,
  TemplatePartials1763800000076,
  SuppressionLifts1763800000078,
  CampaignGraph1763800000080,
  CouponsOfWays1763800000081,
  CampaignLife1763800000082,
  Triggers1763800000083,
  PolicyStanding1763800000084,
  OneRecordOfRuns1763800000077,
  SmsReports1763800000087,
  NetworksOfHits1763800000089,
  Organizations1763800000074,
  ResentOnce1763800000085,
  TurnsOfCampaigns1763800000086,
  SplitTrials1763800000093,
  BegunMessages1763800000088,
  MailProviders1763800000091,
  Tasks1763800000094,
  Webhooks1763800000095,
  CampaignPolicy1763800000096,
  NextDefinitions1763800000097,
  Preferences1763800000090,
  HotCampaignTables1763800000098,
  IdleEngine1763800000099,
  RfmRunsWithAllOthers1763800000100,
  RfmStanding1763800000101,
  Responses1763800000110,
  OffersWhole1763800000112,
  SurveysWhole1763800000118,
  LoopMeasures1763800000120,
  LongFigures1763800000121,
  Simulations1763800000122,
];
