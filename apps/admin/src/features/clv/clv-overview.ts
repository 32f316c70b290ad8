import type { ApiData, ApiRow } from '../../api';

export type Overview = ApiData<'/api/clv'>;
export type Model = NonNullable<Overview['model']>;
export type Run = NonNullable<Overview['run']>;
export type ClvSettings = Overview['settings'];
export type Bin = Overview['alive'][number];
export type Refusal = Model['refusals'][number];
export type Warning = Model['warnings'][number];
export type Calibration = NonNullable<Model['calibration']>;
export type PurchaseFit = NonNullable<Model['purchases']>;
export type SpendFit = NonNullable<Model['spend']>;
export type Foreseen = ApiRow<'/api/clv/customers'>;

const SCORED_BY: (keyof ClvSettings)[] = ['horizonMonths', 'discountRate', 'marginRate'];

/** Whether the scores come from other choices than the next run will use. */
export const needsScore = ({ settings, run }: Overview): boolean =>
  run !== null && SCORED_BY.some((key) => settings[key] !== run.options[key]);

/** Whether the model in use is of another kind than the one chosen. */
export const needsFit = ({ settings, model }: Overview): boolean =>
  model?.purchases != null && model.purchases.kind !== settings.model;

/** Whether everybody is about to be scored by a model that has just been fitted. */
export const awaitsScore = ({ model, run, newestRun }: Overview): boolean =>
  model !== null && (newestRun ?? run)?.modelId !== model.id;
