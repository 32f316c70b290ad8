import type { TFunction } from 'i18next';
import type { ApiData } from '../../../api';
import type { Channel, Definition, Purpose, Trigger } from '../definition';
import { recurs } from '../definition';
import { triggerText } from '../trigger/trigger-text';
import { cronText } from '../when/rhythm-text';
import { mark } from './marked';

type Policy = ApiData<'/api/policy'>;

/** What the definition's ids stand for; null while it is open or not known yet. */
export interface Named {
  segment: string | null;
  /** How many are in the segment now; null where that says nothing about who will get it. */
  members: number | null;
  template: string | null;
  channel: Channel | null;
  purpose: Purpose | null;
  offer: string | null;
  survey: string | null;
}

export interface SentenceContext {
  t: TFunction;
  language: string;
  policy: Policy | undefined;
}

const OPEN = '…';
const name = (text: string | null): string => mark(text ?? OPEN);

function whatOf({ template, offer, survey }: Named, t: TFunction): string {
  const kind = offer && survey ? 'both' : offer ? 'offer' : survey ? 'survey' : 'plain';
  const names = { template: name(template), offer: name(offer), survey: name(survey) };
  return t(`campaign-builder.summary.what.${kind}`, names);
}

function whoOf({ segment, members }: Named, t: TFunction): string {
  if (members === null) return t('campaign-builder.summary.whoever', { segment: name(segment) });
  return t('campaign-builder.summary.who', { segment: name(segment), count: members });
}

/** A time on the workspace's clocks: read as it stands, in no zone. */
export function wallTime(at: string, language: string): { date: string; time: string } {
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return { date: date.format(new Date(`${at}Z`)), time: at.slice(11, 16) };
}

function coreOf(trigger: Trigger, named: Named, { t, language }: SentenceContext): string {
  const what = whatOf(named, t);
  const by = t(`campaign-builder.summary.by.${named.channel ?? 'open'}`);
  const who = whoOf(named, t);
  switch (trigger.kind) {
    case 'now':
      return t('campaign-builder.summary.now', { who, what, by });
    case 'at': {
      const clocks = trigger.zone === 'recipient' ? 'atOwn' : 'at';
      return t(`campaign-builder.summary.${clocks}`, { who, what, by, ...wallTime(trigger.at, language) });
    }
    case 'cron':
      return t('campaign-builder.summary.cron', { who, what, by, when: cronText(trigger.cron, t, language) });
    case 'segment-entered':
      return t('campaign-builder.summary.entered', { segment: name(named.segment), what, by });
    default:
      return t('campaign-trigger-say.gets', {
        ...{ what, by, when: triggerText(trigger, name(named.segment), t, language) },
      });
  }
}

function reentryOf({ trigger, reentry }: Definition, t: TFunction): string | null {
  if (!recurs(trigger)) return null;
  const days = reentry.kind === 'every' ? reentry.days : 0;
  return t(`campaign-builder.summary.reentry.${reentry.kind}`, { count: days });
}

/** What the policy holds for a message of this kind, strictest first. */
function policyOf({ channel, purpose }: Named, { t, policy }: SentenceContext): string[] {
  if (!policy || !channel || !purpose) return [];
  if (purpose === 'transactional') return [t('campaign-builder.summary.exempt')];
  const cap = policy.caps[purpose][channel];
  const quiet = policy.quietHours[channel];
  return [
    ...(cap
      ? [t(`campaign-builder.summary.cap.${purpose}.${channel}`, { count: cap.max, days: cap.days })]
      : []),
    ...(quiet ? [t('campaign-builder.summary.quiet', { from: quiet.from, to: quiet.to })] : []),
  ];
}

/** A campaign in one sentence: when, who, what, how often, and what the policy holds; names are marked. */
export function campaignSentence(definition: Definition, named: Named, context: SentenceContext): string {
  const { t } = context;
  const clauses = [
    coreOf(definition.trigger, named, context),
    reentryOf(definition, t),
    ...policyOf(named, context),
  ].filter((clause) => clause !== null);
  return t('campaign-builder.summary.sentence', {
    clauses: clauses.join(t('campaign-builder.summary.separator')),
  });
}
