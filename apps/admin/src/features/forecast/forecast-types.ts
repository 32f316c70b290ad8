import type { ApiData, ApiRow } from '../../api';

export type Overview = ApiData<'/api/forecast'>;
export type Run = NonNullable<Overview['latest']>;
export type Model = NonNullable<Overview['model']>;
export type ForecastSettings = Overview['settings'];
export type Row = ApiRow<'/api/forecast/customers'>;
export type Expected = Row['ahead'][number];
export type Override = ApiRow<'/api/forecast/overrides'>;
export type Measure = Override['measure'];
export type Tier = NonNullable<Overview['tiers'][number]['tier']>;

export const MEASURES: Measure[] = ['purchases', 'margin', 'expense'];
export const TIERS: Tier[] = ['vip', 'major', 'ordinary', 'small'];
