import { useApiQuery } from '../../../api';
import { useLanguage } from '../../../i18n/i18n';
import type { Definition } from '../definition';
import { recurs } from '../definition';
import type { Named } from '../summary/campaign-sentence';

/** Longer lists are not scrolled through in a select, and are not fetched for one. */
const MOST = 200;

/** Everything a campaign can be made of. */
export function useChoices() {
  const { language } = useLanguage();
  const segments = useApiQuery('/api/segments');
  const templates = useApiQuery('/api/templates', { params: { query: { limit: MOST } } });
  const offers = useApiQuery('/api/offers', { params: { query: { limit: MOST } } });
  const surveys = useApiQuery('/api/surveys');
  const queries = [segments, templates, offers, surveys];
  return {
    segments: segments.data ?? [],
    templates: templates.data?.rows ?? [],
    offers: (offers.data?.rows ?? []).map((offer) => ({ ...offer, title: offer.name[language] })),
    surveys: (surveys.data ?? []).filter(({ open }) => open),
    pending: queries.some(({ isPending }) => isPending),
    error: queries.find(({ isError }) => isError)?.error ?? null,
    retry: () => queries.forEach((query) => void query.refetch()),
  };
}
export type Choices = ReturnType<typeof useChoices>;

/** What the ids of a definition stand for. */
export function namesOf({ trigger, ...ids }: Definition, choices: Choices): Named {
  const find = <T extends { id: number }>(list: T[], id: number | null): T | undefined =>
    list.find((each) => each.id === id);
  const segment = find(choices.segments, ids.segmentId);
  const template = find(choices.templates, ids.templateId);
  return {
    segment: segment?.name ?? null,
    members: segment && (!recurs(trigger) || trigger.kind === 'cron') ? segment.memberCount : null,
    template: template?.name ?? null,
    channel: template?.channel ?? null,
    purpose: template?.purpose ?? null,
    offer: find(choices.offers, ids.offerId)?.title ?? null,
    survey: find(choices.surveys, ids.surveyId)?.name ?? null,
  };
}
