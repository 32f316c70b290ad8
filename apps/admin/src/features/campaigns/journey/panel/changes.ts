import type { StepOf } from '../../definition';

/** One thing that is changed about a customer. */
export type Change = StepOf<'update'>['changes'][number];
export type ChangeKind = Change['kind'];
export type ChangeOf<K extends ChangeKind> = Extract<Change, { kind: K }>;

export const CHANGE_KINDS = ['tag', 'attribute', 'list', 'consent'] as const satisfies readonly ChangeKind[];

/** What a change of each kind begins with. */
export const firstChange: { [K in ChangeKind]: ChangeOf<K> } = {
  tag: { kind: 'tag', tag: 'new', given: true },
  attribute: { kind: 'attribute', attribute: 'note', value: '' },
  list: { kind: 'list', segmentId: null, on: true },
  consent: { kind: 'consent', channel: 'email', purpose: 'promotion', status: 'withdrawn' },
};
