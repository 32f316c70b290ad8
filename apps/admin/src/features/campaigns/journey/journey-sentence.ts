import type { TFunction } from 'i18next';
import { type Graph, type Trigger, recurs } from '../definition';
import { wallTime } from '../summary/campaign-sentence';
import { mark } from '../summary/marked';
import { triggerText } from '../trigger/trigger-text';
import { cronText } from '../when/rhythm-text';
import { inOrder } from './graph/ways';

interface Names {
  segments: readonly { id: number; name: string }[];
  templates: readonly { id: number; name: string }[];
}

const OPEN = '…';

const nameIn = (list: readonly { id: number; name: string }[], id: number): string =>
  mark(list.find((each) => each.id === id)?.name ?? OPEN);

function begins(trigger: Trigger, who: string, t: TFunction, language: string): string {
  const say = (key: string, more: object = {}): string => t(`campaign-journey.say.${key}`, { who, ...more });
  switch (trigger.kind) {
    case 'now':
      return say('now');
    case 'at':
      return say(trigger.zone === 'recipient' ? 'atOwn' : 'at', wallTime(trigger.at, language));
    case 'cron':
      return say('cron', { when: cronText(trigger.cron, t, language) });
    case 'segment-entered':
      return say('entered');
    default:
      return say('when', { when: triggerText(trigger, who, t, language) });
  }
}

/** Names of the templates on the way, the first to come in front, each once. */
function messages(graph: Graph, { templates }: Names): string[] {
  const ids = inOrder(graph).flatMap((id) => {
    const step = graph.steps[id];
    return step?.kind === 'send' ? [step.templateId ?? 0] : [];
  });
  return [...new Set(ids)].map((id) => nameIn(templates, id));
}

/** A journey in plain words: when, who, what they get on the way, who is left out; names are marked. */
export function journeySentence(graph: Graph, names: Names, t: TFunction, language: string): string {
  const { segmentIds, excludedSegmentIds, holdOut, entryCap, reentry } = graph.audience;
  const list = (items: string[], type: 'conjunction' | 'disjunction'): string =>
    new Intl.ListFormat(language, { type }).format(items);
  const segments = (ids: number[]): string =>
    ids.length === 0
      ? mark(OPEN)
      : list(
          ids.map((id) => nameIn(names.segments, id)),
          'disjunction',
        );
  const sent = messages(graph, names);
  const say = (key: string, more: Record<string, unknown>): string => t(`campaign-journey.say.${key}`, more);
  const clauses = [
    begins(graph.trigger, segments(segmentIds), t, language),
    sent.length > 0 ? say('gets', { messages: list(sent, 'conjunction') }) : say('silent', {}),
    excludedSegmentIds.length > 0 ? say('without', { segments: segments(excludedSegmentIds) }) : null,
    entryCap === null ? null : say('cap', { count: entryCap }),
    holdOut === null || holdOut === 0 ? null : say('heldOut', { percent: Math.round(holdOut * 100) }),
    graph.goal === null ? null : say('goal', {}),
    recurs(graph.trigger)
      ? t(`campaign-builder.summary.reentry.${reentry.kind}`, {
          count: reentry.kind === 'every' ? reentry.days : 0,
        })
      : null,
  ].filter((clause) => clause !== null);
  return t('campaign-builder.summary.sentence', {
    clauses: clauses.join(t('campaign-builder.summary.separator')),
  });
}
