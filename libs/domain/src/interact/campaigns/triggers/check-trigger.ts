import type { ErrorParams } from '../../../kernel/errors.js';
import { instantOf } from '../../../kernel/wall-clock.js';
import type { CampaignProblem } from '../campaign.schema.js';
import { type CronFault, cronFault, LEAST_MINUTES_BETWEEN } from './schedule/occurrences.js';
import { EARLIEST_ZONE, LATEST_ZONE } from './schedule/zones.js';
import type { Trigger, TriggerOf } from './trigger.schema.js';

/** What a trigger names, as it stands now; null where it is not there, or names nothing. */
export interface TriggerContext {
  now: Date;
  timeZone: string;
  named: {
    festival: { hasDaysAhead: boolean } | null;
    survey: { open: boolean; isScored: boolean } | null;
    leftSegment: boolean | null;
    offer: { archived: boolean } | null;
    eventsSeen: string[];
    productsWithCycle: number;
  };
}

/** What keeps a trigger from starting anything (errors), or will surprise (warnings). */
export function checkTrigger(trigger: Trigger, context: TriggerContext): CampaignProblem[] {
  const { named } = context;
  switch (trigger.kind) {
    case 'at':
      return checkAt(trigger, context);
    case 'cron':
      return checkCron(trigger.cron);
    case 'festival':
      return checkFestival(trigger, named);
    case 'segment-left':
      return named.leftSegment ? [] : [missing('segment-missing', 'segmentId', trigger.segmentId)];
    case 'survey-answered':
      return checkSurvey(trigger, named);
    case 'offer-expiring':
      return trigger.offerId === undefined || named.offer
        ? []
        : [missing('offer-missing', 'offerId', trigger.offerId)];
    case 'event':
      return unseen(named, 'event', trigger.event);
    case 'cart-abandoned':
      return [
        ...unseen(named, 'event', trigger.event),
        ...(trigger.without === undefined ? [] : unseen(named, 'without', trigger.without)),
      ];
    case 'replenishment':
      return named.productsWithCycle > 0
        ? []
        : [problem('warning', 'no-purchase-cycles', [], 'No product has a purchase cycle yet.')];
    default:
      return [];
  }
}

function checkAt({ at, zone }: TriggerOf<'at'>, { now, timeZone }: TriggerContext): CampaignProblem[] {
  const wall = Date.parse(`${at}Z`);
  const last = instantOf(wall, zone === 'recipient' ? LATEST_ZONE : timeZone);
  if (last <= now)
    return [problem('error', 'at-in-the-past', ['at'], 'The time has passed already.', { at })];
  return zone === 'recipient' && instantOf(wall, EARLIEST_ZONE) <= now
    ? [
        problem(
          'warning',
          'at-partly-past',
          ['at'],
          'In some zones the time has passed: they get it at once.',
          { at },
        ),
      ]
    : [];
}

const CRON_FAULTS: Record<CronFault, string> = {
  'cron-invalid': 'This is not a cron expression of five fields.',
  'cron-never': 'No month it names has such a day.',
  'cron-too-often': 'A campaign runs once an hour at most.',
};

function checkCron(cron: string): CampaignProblem[] {
  const fault = cronFault(cron);
  if (fault === null) return [];
  const params: CampaignProblem['params'] =
    fault === 'cron-too-often' ? { minutes: LEAST_MINUTES_BETWEEN } : {};
  return [problem('error', fault, ['cron'], CRON_FAULTS[fault], params)];
}

function checkFestival(
  { festivalId }: TriggerOf<'festival'>,
  { festival }: TriggerContext['named'],
): CampaignProblem[] {
  if (!festival) return [missing('festival-missing', 'festivalId', festivalId)];
  return festival.hasDaysAhead
    ? []
    : [problem('error', 'festival-over', ['festivalId'], 'The calendar has no day of this festival ahead.')];
}

function checkSurvey(
  trigger: TriggerOf<'survey-answered'>,
  { survey }: TriggerContext['named'],
): CampaignProblem[] {
  if (!survey) return [missing('survey-missing', 'surveyId', trigger.surveyId)];
  const bounded = trigger.leastScore !== undefined || trigger.mostScore !== undefined;
  if (bounded && !survey.isScored)
    return [problem('error', 'survey-not-scored', ['surveyId'], 'No question of the survey gives a score.')];
  const { leastScore = -Infinity, mostScore = Infinity } = trigger;
  return leastScore > mostScore
    ? [problem('error', 'scores-crossed', ['mostScore'], 'The least score is above the most.')]
    : [];
}

const unseen = ({ eventsSeen }: TriggerContext['named'], at: string, event: string): CampaignProblem[] =>
  eventsSeen.includes(event)
    ? []
    : [problem('warning', 'event-unseen', [at], `No event called ${event} has come in yet.`, { event })];

const missing = (code: string, at: string, id: number): CampaignProblem =>
  problem('error', code, [at], `What the trigger names is not there: ${id}.`, { id });

const problem = (
  severity: CampaignProblem['severity'],
  code: string,
  path: string[],
  message: string,
  params: ErrorParams = {},
): CampaignProblem => ({ code, severity, path: ['trigger', ...path], params, message });
