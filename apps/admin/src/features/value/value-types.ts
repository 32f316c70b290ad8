import type { ApiData, ApiRow } from '../../api';

export type AbcOverview = ApiData<'/api/abc'>;
export type AbcSettings = AbcOverview['settings'];
export type AbcClass = AbcOverview['classes'][number]['class'];
export type Tier = AbcOverview['tiers'][number]['tier'];
export type LifecycleOverview = ApiData<'/api/lifecycle'>;
export type LifecycleSettings = LifecycleOverview['settings'];
export type Stage = LifecycleOverview['stages'][number]['stage'];
export type Matrix = ApiData<'/api/value-matrix'>;
export type MatrixCell = Matrix['cells'][number];
export type Group = MatrixCell['group'];
export type ValueCustomer = ApiRow<'/api/value-customers'>;

export const CLASSES: AbcClass[] = ['A', 'B', 'C'];
export const TIERS: Tier[] = ['vip', 'major', 'ordinary', 'small'];
export const STAGES: Stage[] = [
  'prospect',
  'new',
  'growing',
  'mature',
  'won-back',
  'declining',
  'lapsed',
  'lost',
];
/** A part of a whole, 0 to 1; nothing of nothing is nothing. */
export const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
