import type { ApiData, ApiRow } from '../../api';

export type Overview = ApiData<'/api/rfm'>;
export type Run = NonNullable<Overview['latest']>;
export type RfmSettings = Overview['settings'];
export type GridCell = Overview['grid'][number];
export type GroupTally = Overview['groups'][number];
export type Group = GroupTally['group'];
export type Warning = Run['warnings'][number];
export type ScoredCustomer = ApiRow<'/api/rfm/customers'>;

/** Whom a list is about: the customers of one cell of the grid, or of one named group. */
export type Chosen = { kind: 'cell'; recency: number; frequency: number } | { kind: 'group'; group: Group };

/** The share of a count in the scored base, 0 to 1. */
export const shareOf = (customers: number, overview: Pick<Overview, 'scored'>): number =>
  overview.scored === 0 ? 0 : customers / overview.scored;

/** Whether the scores come from other settings than the next run will use. */
export const isOutdated = ({ settings, latest }: Overview): boolean =>
  latest !== null &&
  (settings.windowDays !== latest.options.windowDays ||
    settings.ties !== latest.options.ties ||
    settings.monetary !== latest.options.monetary ||
    settings.minimumOrders !== latest.options.minimumOrders);
