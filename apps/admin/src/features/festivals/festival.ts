import type { ApiData } from '../../api';

export type Festival = ApiData<'/api/festivals'>['festivals'][number];
export type FestivalDay = Pick<Festival['days'][number], 'day' | 'kind'>;
export const DAY_KINDS: FestivalDay['kind'][] = ['festival', 'off', 'work'];

/** A festival as it is being written; without an id it is a new one. */
export interface FestivalDraft {
  id: number | null;
  name: Festival['name'];
  days: FestivalDay[];
}

export const blankFestival: FestivalDraft = { id: null, name: { 'zh-CN': '', en: '' }, days: [] };
export const draftOf = ({ id, name, days }: Festival): FestivalDraft => ({
  ...{ id, name, days: days.map(({ day, kind }) => ({ day, kind })) },
});
