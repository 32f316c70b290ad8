import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CustomizeModule } from '../customize/customize.module.js';
import { DifferentiateModule } from '../differentiate/differentiate.module.js';
import { IdentifyModule } from '../identify/identify.module.js';
import { ApprovalsService } from './campaigns/approval/approvals.service.js';
import { CampaignEngine } from './campaigns/engine/campaign-engine.js';
import { Closing } from './campaigns/engine/closing.js';
import { Decisions } from './campaigns/engine/decisions.js';
import { DueCampaigns } from './campaigns/engine/due-campaigns.js';
import { Effects } from './campaigns/engine/effects.js';
import { Enrolments } from './campaigns/engine/enrolments.js';
import { Passages } from './campaigns/engine/passages.js';
import { Steps } from './campaigns/engine/steps.js';
import { WaitsService } from './campaigns/engine/waits.service.js';
import { Wakes } from './campaigns/engine/wakes.js';
import { Campaign } from './campaigns/campaign.entity.js';
import { CampaignCheckRead } from './campaigns/campaign-check.read.js';
import { CampaignPreviewService } from './campaigns/campaign-preview.service.js';
import { CampaignVersion } from './campaigns/campaign-version.entity.js';
import { CampaignsRead } from './campaigns/campaigns.read.js';
import { CampaignsService } from './campaigns/campaigns.service.js';
import { CampaignTestSendsService } from './campaigns/campaign-test-sends.service.js';
import { DryRunRead } from './campaigns/dry-run.read.js';
import { ExpectedResponsesRead } from './campaigns/outlook/expected-responses.read.js';
import { OverlapRead } from './campaigns/outlook/overlap.read.js';
import { PricesRead } from './campaigns/outlook/prices.read.js';
import { JudgedDefinitionRead } from './campaigns/judged-definition.read.js';
import { LaunchService } from './campaigns/launch.service.js';
import { JourneysRead } from './campaigns/numbers/journeys.read.js';
import { StepNumbersRead } from './campaigns/numbers/step-numbers.read.js';
import { WayTakenRead } from './campaigns/numbers/way-taken.read.js';
import { PreviewFactsRead } from './campaigns/preview-facts.read.js';
import { CampaignVersions } from './campaigns/versions/campaign-versions.js';
import { RevisionsService } from './campaigns/versions/revisions.service.js';
import { Trials } from './campaigns/trials/trials.js';
import { StepContextRead } from './campaigns/check/step-context.read.js';
import { FactLooks } from './campaigns/triggers/fact-looks.js';
import { TimedLooks } from './campaigns/triggers/timed-looks.js';
import { BouncesService } from './delivery/bounces/bounces.service.js';
import { BouncesStore } from './delivery/bounces/bounces.store.js';
import { ReturnPath } from './delivery/bounces/return-path.js';
import { InboundReportsService } from './delivery/bounces/inbound-reports.service.js';
import { ReportServer } from './delivery/bounces/report-server.js';
import { Dkim } from './delivery/dkim/dkim.js';
import { BuiltInPhoneChannel } from './delivery/built-in-phone-channel.js';
import { Channels } from './delivery/channels.js';
import { MailBreaker } from './delivery/mail/mail-breaker.js';
import { MailBreakerStore } from './delivery/mail/mail-breaker.store.js';
import { MailGates } from './delivery/mail/mail-gates.js';
import { MailPaceStore } from './delivery/mail/mail-pace.store.js';
import { MailProvidersRead } from './delivery/mail/mail-providers.read.js';
import { MailProvidersService } from './delivery/mail/mail-providers.service.js';
import { MailProvidersStore } from './delivery/mail/mail-providers.store.js';
import { MailRoutes } from './delivery/mail/mail-routes.js';
import { MailCallbacks } from './delivery/mail/reports/mail-callbacks.js';
import { MailReporters } from './delivery/mail/reports/mail-reporters.js';
import { MailReportsService } from './delivery/mail/reports/mail-reports.service.js';
import { SnsReader } from './delivery/mail/reports/sns-reader.js';
import { MailSecrets } from './delivery/mail/mail-secrets.js';
import { MailTrialService } from './delivery/mail/mail-trial.service.js';
import { MailWays } from './delivery/mail/mail-ways.js';
import { MailSender } from './delivery/mail-sender.js';
import { SmtpChannel } from './delivery/smtp-channel.js';
import { HttpExchange } from './delivery/sms/http/http-exchange.js';
import { OptOutConfirmations } from './delivery/sms/opt-out-confirmations.js';
import { SmsAccountsService } from './delivery/sms/sms-accounts.service.js';
import { SmsCallbacks } from './delivery/sms/sms-callbacks.js';
import { SmsChannel } from './delivery/sms/sms-channel.js';
import { SmsRepliesService } from './delivery/sms/sms-replies.service.js';
import { SmsReportsService } from './delivery/sms/sms-reports.service.js';
import { SmsTrialService } from './delivery/sms/sms-trial.service.js';
import { FestivalsRead } from './festivals/festivals.read.js';
import { FestivalsService } from './festivals/festivals.service.js';
import { MailboxRead } from './mailbox/mailbox.read.js';
import { MailboxServer } from './mailbox/mailbox-server.js';
import { MailboxService } from './mailbox/mailbox.service.js';
import { MailboxStore } from './mailbox/mailbox.store.js';
import { PhoneRead } from './mailbox/phone.read.js';
import { PhoneService } from './mailbox/phone.service.js';
import { PhoneStore } from './mailbox/phone.store.js';
import { CompiledTemplates } from './messages/compiled-templates.js';
import { MessageLinks } from './messages/message-links.js';
import { MessageRenderer } from './messages/message-renderer.js';
import { MessagesRead } from './messages/messages.read.js';
import { MessagesService } from './messages/messages.service.js';
import { MessagesStore } from './messages/messages.store.js';
import { AttemptsService } from './outbox/attempts.service.js';
import { ClaimsService } from './outbox/claims.service.js';
import { DueMessages } from './outbox/due-messages.js';
import { OutboxService } from './outbox/outbox.service.js';
import { OutboxStore } from './outbox/outbox.store.js';
import { OutgoingMessages } from './outbox/outgoing-messages.js';
import { OwnRules } from './policy/own/own-rules.js';
import { PolicyService } from './policy/policy.service.js';
import { PolicyStandings } from './policy/policy-standing.js';
import { ConsentRequestLinks } from './preferences/consent-request-links.js';
import { ConsentRequestQueue } from './preferences/consent-request-queue.js';
import { PreferenceRefusals } from './preferences/preference-refusals.js';
import { PreferenceVisits } from './preferences/preference-visits.js';
import { WishedProfile } from './preferences/wished-profile.js';
import { ConsentRequestMails } from './preferences/consent-request-mails.js';
import { ConsentRequestsService } from './preferences/consent-requests.service.js';
import { PreferenceCentreRead } from './preferences/preference-centre.read.js';
import { PreferenceCentreService } from './preferences/preference-centre.service.js';
import { AnswerEffects } from './surveys/answer-effects.js';
import { ProfileWriter } from './surveys/profile-writer.js';
import { SurveyFileRead } from './surveys/survey-file.read.js';
import { SurveyInsightsRead } from './surveys/survey-insights.read.js';
import { SurveyResponsesService } from './surveys/survey-responses.service.js';
import { SurveyResponsesStore } from './surveys/survey-responses.store.js';
import { SurveysRead } from './surveys/surveys.read.js';
import { SurveysService } from './surveys/surveys.service.js';
import { SurveysStore } from './surveys/surveys.store.js';
import { TaskAssignmentsService } from './tasks/task-assignments.service.js';
import { TasksRead } from './tasks/tasks.read.js';
import { TasksService } from './tasks/tasks.service.js';
import { TasksStore } from './tasks/tasks.store.js';
import { MessageFactsRead } from './templates/message-facts.read.js';
import { PartialRenewalsService } from './templates/partials/partial-renewals.service.js';
import { PartialsRead } from './templates/partials/partials.read.js';
import { PartialsService } from './templates/partials/partials.service.js';
import { PreviewsService } from './templates/previews.service.js';
import { ShownTemplateRead } from './templates/shown-template.read.js';
import { TemplateTrialsService } from './templates/template-trials.service.js';
import { Template } from './templates/template.entity.js';
import { TemplateVersion } from './templates/template-version.entity.js';
import { TemplatesRead } from './templates/templates.read.js';
import { TemplatesService } from './templates/templates.service.js';
import { TopicsService } from './templates/topics.service.js';
import { DeliveryFactsService } from './tracking/delivery-facts.service.js';
import { HitRecorder } from './tracking/hit-recorder.js';
import { OptOutService } from './tracking/opt-out.service.js';
import { ReactionsService } from './tracking/reactions.service.js';
import { ReactionsStore } from './tracking/reactions.store.js';
import { TrackingRulesService } from './tracking/tracking-rules.service.js';
import { TrackingService } from './tracking/tracking.service.js';
import { UnsubscribeService } from './tracking/unsubscribe.service.js';
import { GuardedExchange } from './webhooks/guarded-exchange.js';
import { WebhookAttempts } from './webhooks/webhook-attempts.js';
import { WebhookCallsRead } from './webhooks/webhook-calls.read.js';
import { WebhookCallsService } from './webhooks/webhook-calls.service.js';
import { WebhookCallsStore } from './webhooks/webhook-calls.store.js';
import { WebhookHostsService } from './webhooks/webhook-hosts.service.js';
import { WebhookOutboxService } from './webhooks/webhook-outbox.service.js';

const services = [
  ReportServer,
  InboundReportsService,
  FestivalsRead,
  FestivalsService,
  ApprovalsService,
  CampaignCheckRead,
  CampaignEngine,
  CampaignPreviewService,
  CampaignTestSendsService,
  CampaignsRead,
  CampaignsService,
  DryRunRead,
  ExpectedResponsesRead,
  OverlapRead,
  PricesRead,
  JourneysRead,
  LaunchService,
  MessageFactsRead,
  PartialRenewalsService,
  PartialsRead,
  PartialsService,
  PolicyService,
  PolicyStandings,
  PreviewsService,
  RevisionsService,
  PreferenceCentreService,
  ConsentRequestsService,
  ConsentRequestMails,
  TemplatesRead,
  TemplatesService,
  TemplateTrialsService,
  MailProvidersRead,
  MailProvidersService,
  MailReportsService,
  MailTrialService,
  TopicsService,
  MailboxRead,
  MailboxServer,
  MailboxService,
  MessageLinks,
  MessageRenderer,
  MessagesRead,
  MessagesService,
  OutboxService,
  PhoneRead,
  PhoneService,
  SmsAccountsService,
  SmsRepliesService,
  SmsReportsService,
  SmsTrialService,
  ShownTemplateRead,
  StepNumbersRead,
  SurveyFileRead,
  SurveyInsightsRead,
  SurveyResponsesService,
  SurveysRead,
  SurveysService,
  TasksRead,
  TasksService,
  TrackingRulesService,
  TrackingService,
  Trials,
  UnsubscribeService,
  WayTakenRead,
  WebhookCallsRead,
  WebhookCallsService,
  WebhookHostsService,
];
const parts = [
  AnswerEffects,
  AttemptsService,
  BouncesService,
  BouncesStore,
  BuiltInPhoneChannel,
  CampaignVersions,
  Channels,
  ClaimsService,
  Closing,
  CompiledTemplates,
  Decisions,
  DeliveryFactsService,
  Dkim,
  DueCampaigns,
  DueMessages,
  Effects,
  Enrolments,
  FactLooks,
  GuardedExchange,
  HitRecorder,
  HttpExchange,
  JudgedDefinitionRead,
  MailBreaker,
  MailCallbacks,
  MailReporters,
  SnsReader,
  MailBreakerStore,
  MailGates,
  MailPaceStore,
  MailProvidersStore,
  MailRoutes,
  MailSecrets,
  MailSender,
  MailWays,
  MailboxStore,
  MessagesStore,
  OptOutService,
  OutboxStore,
  OutgoingMessages,
  OwnRules,
  Passages,
  PhoneStore,
  PreviewFactsRead,
  PreferenceCentreRead,
  PreferenceRefusals,
  PreferenceVisits,
  WishedProfile,
  ConsentRequestLinks,
  ConsentRequestQueue,
  ReactionsService,
  ReactionsStore,
  TimedLooks,
  OptOutConfirmations,
  SmsCallbacks,
  SmsChannel,
  ReturnPath,
  SmtpChannel,
  StepContextRead,
  Steps,
  ProfileWriter,
  SurveyResponsesStore,
  SurveysStore,
  TaskAssignmentsService,
  TasksStore,
  WaitsService,
  Wakes,
  WebhookAttempts,
  WebhookCallsStore,
  WebhookOutboxService,
];

@Module({
  imports: [
    CustomizeModule,
    DifferentiateModule,
    IdentifyModule,
    TypeOrmModule.forFeature([Campaign, CampaignVersion, Template, TemplateVersion]),
  ],
  providers: [...services, ...parts],
  exports: services,
})
export class InteractModule {}
