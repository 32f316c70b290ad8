import { InteractModule } from '@roundtrip/domain/interact/interact.module.js';
import { MailProvidersController } from './mail-providers/mail-providers.controller.js';
import { MailboxController } from './mailbox/mailbox.controller.js';
import { MessagesController } from './messages/messages.controller.js';
import { PhoneController } from './phone/phone.controller.js';
import { MailHooksController } from './public/mail-hooks.controller.js';
import { SmsHooksController } from './public/sms-hooks.controller.js';
import { SmsAccountController } from './sms-account/sms-account.controller.js';
import { SurveyController } from './public/survey.controller.js';
import { SurveyInsightsController } from './surveys/survey-insights.controller.js';
import { SurveyPreviewController } from './surveys/survey-preview.controller.js';
import { TasksController } from './tasks/tasks.controller.js';
import { WebhookCallsController } from './webhooks/webhook-calls.controller.js';
import { WebhookHostsController } from './webhooks/webhook-hosts.controller.js';
import { SurveysController } from './surveys/surveys.controller.js';
import { ConsentConfirmationController } from './public/consent-confirmation.controller.js';
import { PreferencesController } from './public/preferences.controller.js';
import { TrackingController } from './public/tracking.controller.js';
import { TrackingRulesController } from './tracking-rules/tracking-rules.controller.js';
import { UnsubscribeController } from './public/unsubscribe.controller.js';
import { AbcController } from './value/abc.controller.js';
import { LifecycleController } from './value/lifecycle.controller.js';
import { ValueMatrixController } from './value/value-matrix.controller.js';
import { ApiKeysController } from './api-keys/api-keys.controller.js';
import { DifferentiateModule } from '@roundtrip/domain/differentiate/differentiate.module.js';
import { LearnModule } from '@roundtrip/domain/learn/learn.module.js';
import { ClvController } from './clv/clv.controller.js';
import { ApprovalRuleController } from './campaigns/approval-rule.controller.js';
import { CampaignLifeController } from './campaigns/campaign-life.controller.js';
import { CampaignRevisionsController } from './campaigns/campaign-revisions.controller.js';
import { CampaignTrialsController } from './campaigns/campaign-trials.controller.js';
import { CampaignsController } from './campaigns/campaigns.controller.js';
import { CustomerDecisionsController } from './campaigns/customer-decisions.controller.js';
import { CustomerJourneysController } from './campaigns/customer-journeys.controller.js';
import { WaysTakenController } from './campaigns/ways-taken.controller.js';
import { FestivalsController } from './festivals/festivals.controller.js';
import { CouponsController } from './offers/coupons.controller.js';
import { OffersController } from './offers/offers.controller.js';
import { PolicyController } from './policy/policy.controller.js';
import { TemplatePreviewsController } from './templates/template-previews.controller.js';
import { TemplatePartialsController } from './templates/template-partials.controller.js';
import { TemplatesController } from './templates/templates.controller.js';
import { SuppressionsController } from './suppressions/suppressions.controller.js';
import { TopicsController } from './topics/topics.controller.js';
import { CustomizeModule } from '@roundtrip/domain/customize/customize.module.js';
import { AttributesController } from './customers/attributes.controller.js';
import { CustomerAccountController } from './customers/customer-account.controller.js';
import { CustomerConsentsController } from './customers/customer-consents.controller.js';
import { CustomerPreferencesController } from './customers/customer-preferences.controller.js';
import { CustomerOrdersController } from './customers/customer-orders.controller.js';
import { CustomersController } from './customers/customers.controller.js';
import { ContactsController } from './contacts/contacts.controller.js';
import { CustomerContactsController } from './contacts/customer-contacts.controller.js';
import { CustomerExpensesController } from './expenses/customer-expenses.controller.js';
import { ExpensesController } from './expenses/expenses.controller.js';
import { OpportunitiesController } from './opportunities/opportunities.controller.js';
import { DataQualityController } from './data-quality/data-quality.controller.js';
import { CustomerIdentityController } from './identities/customer-identity.controller.js';
import { DuplicatesController } from './identities/duplicates.controller.js';
import { MergesController } from './identities/merges.controller.js';
import { ImportRejectionsController } from './imports/import-rejections.controller.js';
import { ImportsController } from './imports/imports.controller.js';
import { OrdersController } from './orders/orders.controller.js';
import { ProductsController } from './products/products.controller.js';
import { IdentifyModule } from '@roundtrip/domain/identify/identify.module.js';
import { CollectController } from './events/collect.controller.js';
import { EventsController } from './events/events.controller.js';
import { ForecastController } from './forecast/forecast.controller.js';
import { ForecastCustomersController } from './forecast/forecast-customers.controller.js';
import { ForecastOverridesController } from './forecast/forecast-overrides.controller.js';
import { HealthController } from './health/health.controller.js';
import { CampaignLiftController } from './learn/campaign-lift.controller.js';
import { CampaignLiftsController } from './learn/campaign-lifts.controller.js';
import { LongFiguresController } from './learn/long-figures.controller.js';
import { CampaignResultsController } from './learn/campaign-results.controller.js';
import { ResponsesController } from './learn/responses.controller.js';
import { LoopHealthController } from './loop-health/loop-health.controller.js';
import { RfmGroupsController } from './rfm/rfm-groups.controller.js';
import { RfmController } from './rfm/rfm.controller.js';
import { SegmentPreviewController } from './segments/segment-preview.controller.js';
import { SegmentFiguresController } from './segments/segment-figures.controller.js';
import { SegmentsController } from './segments/segments.controller.js';
import { StaticSegmentsController } from './segments/static-segments.controller.js';
import { SessionController } from './session/session.controller.js';
import { SimulationsController } from './simulations/simulations.controller.js';
import { StoryController } from './story/story.controller.js';
import { UsersController } from './users/users.controller.js';
import { WorkspaceController } from './workspace/workspace.controller.js';
import { ValuePointsController } from './value-points/value-points.controller.js';

/** Every controller of the api, a folder each. */
export const controllers = [
  HealthController,
  SessionController,
  UsersController,
  ApiKeysController,
  WorkspaceController,
  CustomersController,
  CustomerAccountController,
  CustomerConsentsController,
  CustomerPreferencesController,
  CustomerOrdersController,
  AttributesController,
  OrdersController,
  ProductsController,
  OpportunitiesController,
  ContactsController,
  CustomerContactsController,
  ExpensesController,
  CustomerExpensesController,
  EventsController,
  CollectController,
  CustomerIdentityController,
  MergesController,
  DuplicatesController,
  DataQualityController,
  ImportsController,
  ImportRejectionsController,
  CampaignLiftController,
  CampaignLiftsController,
  LongFiguresController,
  CampaignResultsController,
  ResponsesController,
  LoopHealthController,
  RfmGroupsController,
  ClvController,
  ForecastController,
  ForecastCustomersController,
  ForecastOverridesController,
  RfmController,
  ValuePointsController,
  AbcController,
  LifecycleController,
  ValueMatrixController,
  SegmentPreviewController,
  SegmentFiguresController,
  StaticSegmentsController,
  SegmentsController,
  SimulationsController,
  StoryController,
  MailboxController,
  MessagesController,
  PhoneController,
  MailProvidersController,
  SmsAccountController,
  MailHooksController,
  SmsHooksController,
  SurveyInsightsController,
  SurveyPreviewController,
  SurveysController,
  TrackingController,
  TrackingRulesController,
  UnsubscribeController,
  PreferencesController,
  ConsentConfirmationController,
  SurveyController,
  TemplatePreviewsController,
  TemplatePartialsController,
  TemplatesController,
  TopicsController,
  SuppressionsController,
  OffersController,
  CouponsController,
  PolicyController,
  FestivalsController,
  CampaignTrialsController,
  CampaignsController,
  CampaignLifeController,
  WaysTakenController,
  CampaignRevisionsController,
  ApprovalRuleController,
  CustomerDecisionsController,
  CustomerJourneysController,
  TasksController,
  WebhookHostsController,
  WebhookCallsController,
];

/** The domain's modules the controllers call. */
export const domainModules = [
  IdentifyModule,
  CustomizeModule,
  InteractModule,
  DifferentiateModule,
  LearnModule,
];
