import {
  type CompiledTemplate,
  missingVariables,
  sampleFacts,
  type TemplateProblem,
} from '@roundtrip/templates';
import type { ErrorParams } from '../../kernel/errors.js';
import { instantOf } from '../../kernel/wall-clock.js';
import type { CampaignProblem } from './campaign.schema.js';
import type { CampaignDefinition } from './campaign-definition.js';
import { cronFault, LEAST_MINUTES_BETWEEN } from './triggers/schedule/occurrences.js';
import type { Trigger } from './triggers/trigger.schema.js';

/** What a definition names, as it stands now; null where it is not there. */
export interface CampaignContext {
  now: Date;
  timeZone: string;
  /** Members, and those of them with an address on the template's channel. */
  segment: { members: number; reachable: boolean } | null;
  template: { archived: boolean; compiled: CompiledTemplate; problems: TemplateProblem[] } | null;
  offer: { archived: boolean } | null;
  survey: { open: boolean } | null;
}

/** Everything that keeps a definition from being launched (errors) or should be known first (warnings). */
export function checkCampaign(definition: CampaignDefinition, context: CampaignContext): CampaignProblem[] {
  return [
    ...checkTrigger(definition.trigger, context),
    ...checkSegment(definition, context),
    ...checkTemplate(definition, context),
    ...checkOffer(definition, context),
    ...checkSurvey(definition, context),
  ];
}

export const isLaunchable = (problems: readonly CampaignProblem[]): boolean =>
  problems.every(({ severity }) => severity !== 'error');

function checkTrigger(trigger: Trigger, { now, timeZone }: CampaignContext): CampaignProblem[] {
  if (trigger.kind === 'at' && instantOf(Date.parse(`${trigger.at}Z`), timeZone) <= now)
    return [error('at-in-the-past', ['trigger', 'at'], 'The time has passed already.', { at: trigger.at })];
  const fault = trigger.kind === 'cron' ? cronFault(trigger.cron) : null;
  if (fault === 'cron-invalid')
    return [error(fault, ['trigger', 'cron'], 'This is not a cron expression of five fields.')];
  if (fault === 'cron-too-often') {
    const params = { minutes: LEAST_MINUTES_BETWEEN };
    return [error(fault, ['trigger', 'cron'], 'A campaign runs once an hour at most.', params)];
  }
  return [];
}

function checkSegment(
  { segmentId, trigger }: CampaignDefinition,
  context: CampaignContext,
): CampaignProblem[] {
  const { segment } = context;
  if (segmentId === null) return [error('segment-needed', ['segmentId'], 'Choose a segment.')];
  if (!segment)
    return [error('segment-missing', ['segmentId'], `There is no segment ${segmentId}.`, { id: segmentId })];
  if (segment.members === 0 && trigger.kind !== 'segment-entered')
    return [warning('segment-empty', ['segmentId'], 'Nobody is in the segment now.')];
  if (segment.members > 0 && !segment.reachable)
    return [
      warning('nobody-reachable', ['segmentId'], 'Nobody in the segment has an address for this channel.'),
    ];
  return [];
}

function checkTemplate({ templateId }: CampaignDefinition, { template }: CampaignContext): CampaignProblem[] {
  const path = ['templateId'];
  if (templateId === null) return [error('template-needed', path, 'Choose a template.')];
  if (!template)
    return [error('template-missing', path, `There is no template ${templateId}.`, { id: templateId })];
  if (template.archived) return [error('template-archived', path, 'The template is archived.')];
  return template.problems
    .filter(({ severity }) => severity === 'error')
    .map(({ code, locale = null, part = null, message }) =>
      error('template-problem', path, message, { problem: code, locale, part }),
    );
}

function checkOffer(
  { offerId }: CampaignDefinition,
  { offer, template }: CampaignContext,
): CampaignProblem[] {
  const path = ['offerId'];
  if (offerId === null && prints(template, 'offer'))
    return [error('offer-needed', path, 'The template speaks of an offer; choose one.')];
  if (offerId === null)
    return template && reads(template, 'offer')
      ? [
          warning(
            'offer-not-chosen',
            path,
            'The template has a part about an offer; without one it is left out.',
          ),
        ]
      : [];
  if (!offer) return [error('offer-missing', path, `There is no offer ${offerId}.`, { id: offerId })];
  if (offer.archived) return [error('offer-archived', path, 'The offer is archived.')];
  return !template || reads(template, 'offer')
    ? []
    : [
        warning(
          'offer-not-mentioned',
          path,
          'The template does not mention the offer; its codes would go unseen.',
        ),
      ];
}

function checkSurvey(
  { surveyId }: CampaignDefinition,
  { survey, template }: CampaignContext,
): CampaignProblem[] {
  const path = ['surveyId'];
  if (surveyId === null)
    return prints(template, 'survey')
      ? [error('survey-needed', path, 'The template links to a survey; choose one.')]
      : [];
  if (!survey) return [error('survey-missing', path, `There is no survey ${surveyId}.`, { id: surveyId })];
  if (!survey.open) return [error('survey-closed', path, 'The survey is closed.')];
  return !template || reads(template, 'survey')
    ? []
    : [warning('survey-not-mentioned', path, 'The template does not link to the survey.')];
}

type Template = CampaignContext['template'];
type Optional = 'offer' | 'survey';

const isOf = (what: Optional) => (path: string) => path === what || path.startsWith(`${what}.`);

/** Whether the template would leave a hole without it. One that only asks (`{{#if offer.code}}`) does not. */
function prints(template: Template, what: Optional): boolean {
  if (!template || template.problems.some(({ severity }) => severity === 'error')) return false;
  const { compiled } = template;
  return Object.keys(compiled.locales).some((locale) => {
    const { [what]: _, ...facts } = sampleFacts(locale);
    return missingVariables(compiled, { locale, facts }).some(isOf(what));
  });
}

const reads = (template: NonNullable<Template>, what: Optional): boolean =>
  template.compiled.variables.some(isOf(what));

type Path = CampaignProblem['path'];
const error = (code: string, path: Path, message: string, params: ErrorParams = {}): CampaignProblem => ({
  ...{ code, severity: 'error', path, params, message },
});
const warning = (code: string, path: Path, message: string, params: ErrorParams = {}): CampaignProblem => ({
  ...{ code, severity: 'warning', path, params, message },
});
