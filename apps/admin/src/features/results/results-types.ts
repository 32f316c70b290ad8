import type { ApiData, ApiRow } from '../../api';

export type Overview = ApiData<'/api/responses'>;
export type CampaignResults = ApiData<'/api/campaign-results/{id}'>;
export type ListedCampaign = ApiRow<'/api/campaign-results'>;
export type Metric = Overview['metric'];
export type Rate = Overview['total'];
export type Digits = Overview['digits'];
export type Digit = keyof Digits;
export type BelievedCell = Overview['cells'][number];
export type ForetoldCell = CampaignResults['cells'][number];
export type BreakEven = Overview['breakEven'];
export type Advice = NonNullable<BelievedCell['advice']>;
export type CalibrationStep = Overview['calibration'][number];

export const METRICS: Metric[] = ['ordered', 'clicked', 'answered'];
export const DIGITS: Digit[] = ['recency', 'frequency', 'monetary'];

/** Who a bar stands for: everybody with a score of a digit, or the customers of a cell. */
export type Chosen = { kind: 'digit'; digit: Digit; score: number } | { kind: 'cell'; cell: string };
