import { missingVariables, sampleFacts } from '@roundtrip/templates';
import type { CampaignProblem } from '../campaign.schema.js';
import type { Sending } from '../definition/graph.js';
import type { CampaignContext, ContextTemplate } from './campaign-context.js';
import { checkSms } from './check-sms.js';
import { error, warning } from './problem.js';

/** What keeps a send step from sending, or should be known first. */
export function checkSend(id: string, step: Sending, context: CampaignContext): CampaignProblem[] {
  const template = step.templateId === null ? undefined : context.templates.get(step.templateId);
  const at = (field: keyof Sending): CampaignProblem['path'] => ['steps', id, field];
  return [
    ...checkTemplate(step, template, at('templateId')),
    ...(template ? checkSms(template.compiled, at('templateId')) : []),
    ...checkOffer(step, template, context, at('offerId')),
    ...checkSurvey(step, template, context, at('surveyId')),
  ];
}

type Path = CampaignProblem['path'];
type Template = ContextTemplate | undefined;

function checkTemplate({ templateId }: Sending, template: Template, path: Path): CampaignProblem[] {
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

const LEFT_OUT = 'The template has a part about an offer; without one it is left out.';
const UNSEEN = 'The template does not mention the offer; its codes would go unseen.';

function checkOffer(
  { offerId }: Sending,
  template: Template,
  { offers }: CampaignContext,
  path: Path,
): CampaignProblem[] {
  if (offerId === null && prints(template, 'offer'))
    return [error('offer-needed', path, 'The template speaks of an offer; choose one.')];
  if (offerId === null)
    return template && reads(template, 'offer') ? [warning('offer-not-chosen', path, LEFT_OUT)] : [];
  const offer = offers.get(offerId);
  if (!offer) return [error('offer-missing', path, `There is no offer ${offerId}.`, { id: offerId })];
  if (offer.archived) return [error('offer-archived', path, 'The offer is archived.')];
  if (template && offer.channels.length > 0 && !offer.channels.includes(template.compiled.channel))
    return [error('offer-not-on-channel', path, 'The offer is not for this channel.')];
  return !template || reads(template, 'offer') ? [] : [warning('offer-not-mentioned', path, UNSEEN)];
}

function checkSurvey(
  { surveyId, asks = false }: Sending,
  template: Template,
  { surveys }: CampaignContext,
  path: Path,
): CampaignProblem[] {
  if (surveyId === null)
    return asks || prints(template, 'survey')
      ? [error('survey-needed', path, 'A survey is asked for; choose one.')]
      : [];
  const survey = surveys.get(surveyId);
  if (!survey) return [error('survey-missing', path, `There is no survey ${surveyId}.`, { id: surveyId })];
  if (!survey.open) return [error('survey-closed', path, 'The survey is closed.')];
  return !template || reads(template, 'survey')
    ? []
    : [warning('survey-not-mentioned', path, 'The template does not link to the survey.')];
}

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

const reads = (template: ContextTemplate, what: Optional): boolean =>
  template.compiled.variables.some(isOf(what));
