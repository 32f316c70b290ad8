import type { ApiData } from '../../api';

export type Simulation = ApiData<'/api/simulations/{id}'>;
export type Listed = Omit<Simulation, 'days'>;
export type Outcome = NonNullable<Simulation['outcome']>;
export type Day = Simulation['days'][number];

export const isGoingOn = ({ status }: Pick<Simulation, 'status'>): boolean =>
  status === 'queued' || status === 'running';

/** What the messages brought beside what would have been bought anyway, less what they cost. */
export const netOf = ({ totals }: Outcome): number => totals.marginBroughtMinor - totals.costMinor;
