import type { ApiData, ApiRow } from '../../api';

export type Overview = ApiData<'/api/rfm'>;
export type Run = NonNullable<Overview['latest']>;
export type RfmSettings = Overview['settings'];
export type GridCell = Overview['grid'][number];
export type GroupTally = Overview['groups'][number];
export type Group = GroupTally['group'];
export type Warning = Run['warnings'][number];
export type ScoredCustomer = ApiRow<'/api/rfm/customers'>;

/** Whom a list is about: the customers of one cell of the grid (of one monetary score, or all), or of one named group. */
export type Chosen =
  | { kind: 'cell'; recency: number; frequency: number; monetary: number | null }
  | { kind: 'group'; group: Group };

/** How many scores there are: by the run the scores are from. */
export const bandsOf = ({ latest, settings }: Pick<Overview, 'latest' | 'settings'>): number =>
  (latest?.options ?? settings).bands;

/** The share of a count in the scored base, 0 to 1. */
export const shareOf = (customers: number, overview: Pick<Overview, 'scored'>): number =>
  overview.scored === 0 ? 0 : customers / overview.scored;

/** Whether the scores come from other settings than the next run will use. */
export const isOutdated = ({ settings, latest }: Overview): boolean =>
  latest !== null && JSON.stringify(inUse(settings)) !== JSON.stringify(inUse(latest.options));

/** Settings in one order, without bands by hand where they are not used. */
function inUse({ bands, method, fixed, windowDays, ties, monetary, minimumOrders }: RfmSettings): unknown[] {
  return [bands, method, method === 'fixed' ? fixed : null, windowDays, ties, monetary, minimumOrders];
}
