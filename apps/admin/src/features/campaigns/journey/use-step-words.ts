import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui';
import type { Step, StepOf } from '../definition';
import { useLanguage } from '../../../i18n/i18n';
import { usualOutcome } from '../../tasks/usual-outcome';
import { FAILED, GO_ON, TIMED_OUT, type Way } from './graph/ways';
import { useJourney } from './journey-context';

export interface StepWords {
  /** The marketer's own name of the step, or what it does. */
  title: (id: string) => string;
  /** What it does, in a few words; empty where the title says it all. */
  detail: (id: string) => string;
  /** What a way out is called; empty for the only one. */
  way: (id: string, way: Way) => string;
}

type Until = StepOf<'wait'>['until'];

const A_WEEK = 7;

/** How the steps of the journey are called on the canvas, in the list and in menus. */
export function useStepWords(): StepWords {
  const { t, i18n } = useTranslation();
  const { percent } = useFormat();
  const { language } = useLanguage();
  const { graph, choices } = useJourney();

  const weekdays = (days: number[]): string => {
    if (days.length === A_WEEK) return t('campaign-steps.wait.anyDay');
    const names = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', timeZone: 'UTC' });
    // The first of January 2024 was a Monday.
    return days.map((day) => names.format(Date.UTC(2024, 0, day))).join(' ');
  };
  const untilText = (until: Until): string => {
    switch (until.kind) {
      case 'duration':
        return t(`campaign-steps.span.${until.unit}`, { count: until.amount });
      case 'instant':
        return t('campaign-steps.wait.untilAt', { at: until.at.replace('T', ' ') });
      case 'date':
        return t('campaign-steps.wait.untilDate', { attribute: until.attribute, hour: until.hour });
      case 'window':
        return t('campaign-steps.wait.untilWindow', {
          ...{ days: weekdays(until.weekdays), from: until.fromHour, to: until.toHour },
        });
      case 'event':
        return t('campaign-steps.wait.untilEvent', {
          event: until.event,
          span: t(`campaign-steps.span.${until.atMost.unit}`, { count: until.atMost.amount }),
        });
    }
  };
  const shares = ({ arms }: StepOf<'split'>): string => {
    const sum = arms.reduce((all, { share }) => all + share, 0);
    return arms.map(({ share }) => percent(share / sum)).join(' / ');
  };
  const says = (step: Step): string => {
    switch (step.kind) {
      case 'send': {
        const name = choices.templates.find(({ id }) => id === step.templateId)?.name;
        if (name) return name;
        return step.templateId === null
          ? t('campaign-steps.send.open')
          : t('campaign-steps.send.other', { id: step.templateId });
      }
      case 'wait':
        return untilText(step.until);
      case 'split':
        return shares(step);
      case 'offer':
        return choices.offers.find(({ id }) => id === step.offerId)?.title ?? t('campaign-steps.offer.open');
      case 'survey':
        return (
          choices.surveys.find(({ id }) => id === step.surveyId)?.name ?? t('campaign-steps.survey.open')
        );
      case 'task':
        return step.title[language] || step.title['zh-CN'] || step.title.en || t('campaign-tasks.untitled');
      case 'webhook':
        return URL.canParse(step.url) ? new URL(step.url).host : t('campaign-webhooks.open');
      default:
        return t(`campaign-steps.says.${step.kind}`);
    }
  };
  const kindOf = (step: Step): string => t(`campaign-steps.kind.${step.kind}`);
  const at = (id: string): Step | undefined => graph.steps[id];
  return {
    title: (id) => {
      const step = at(id);
      return step ? (step.name ?? kindOf(step)) : id;
    },
    detail: (id) => {
      const step = at(id);
      return step ? says(step) : '';
    },
    way: (id, { key, name }) => {
      const step = at(id);
      if (!step || name) return name ?? '';
      if (key === TIMED_OUT && step.kind !== 'wait') return t('campaign-steps.way.timedOut');
      if (step.kind === 'webhook') return t(`campaign-webhooks.way.${key === FAILED ? 'failed' : 'told'}`);
      if (step.kind === 'task')
        return key === GO_ON
          ? step.waits
            ? t('campaign-tasks.way.dropped')
            : ''
          : usualOutcome(t, { id: key });
      if ((step.kind === 'branch' || step.kind === 'survey') && key === GO_ON)
        return t('campaign-steps.way.others');
      if (step.kind === 'wait' && step.until.kind === 'event')
        return t(`campaign-steps.way.${key === TIMED_OUT ? 'timedOut' : 'happened'}`);
      return 'arms' in step ? t('campaign-steps.way.arm', { arm: key.toUpperCase() }) : '';
    },
  };
}
