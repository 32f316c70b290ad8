import type { ApiData } from '../../../api';

/** A rule as the server keeps it: conditions in nested groups. */
export type SegmentRule = NonNullable<ApiData<'/api/segments/{id}'>['rule']>;

export type Condition = Extract<SegmentRule, { field: string }>;
export type Value = NonNullable<Condition['value']>;
export type PropertyCondition = NonNullable<Condition['where']>[number];
export type PropertyOperator = PropertyCondition['operator'];

export type Catalogue = ApiData<'/api/segments/fields'>;
export type Field = Catalogue['fields'][number];
export type Operator = Field['operators'][number]['operator'];
export type ValueKind = Field['operators'][number]['value'];
export type ParamKey = Field['params'][number]['key'];
/** What a param may be set to; `undefined` takes it away. */
export type ParamValue = string | number | PropertyCondition[] | undefined;
export type Family = Field['family'];

/** Where a node stands in a rule, as faults and explanations name it: `['all', 0, 'not']`. */
export type Path = (string | number)[];
