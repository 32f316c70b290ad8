import { describe, expect, it } from 'vitest';
import { type GroupDraft, newCondition, newGroup, toDraft, toRule } from './draft';
import { appended, moved, removed } from './draft-edits';
import { nodesOf, placeFaults } from './draft-paths';
import type { SegmentRule } from './rule';

const is = (value: string) => ({ field: 'city', operator: 'is', value });
const [a, b, c, d] = ['A', 'B', 'C', 'D'].map(is) as [SegmentRule, SegmentRule, SegmentRule, SegmentRule];
const idOf = (root: GroupDraft, value: string): string =>
  nodesOf(root).find(({ node }) => node.kind === 'condition' && node.condition.value === value)?.node.id ??
  '';
const afterMoving = (rule: SegmentRule, value: string, direction: 'up' | 'down'): SegmentRule => {
  const root = toDraft(rule);
  return toRule(moved(root, idOf(root, value), direction));
};

describe('a draft', () => {
  it.each<[string, SegmentRule]>([
    ['all', { all: [a, b] }],
    ['any in all', { all: [a, { any: [b, c] }] }],
    ['none', { not: { any: [a, b] } }],
    ['not all', { any: [a, { not: { all: [b, c] } }] }],
  ])('of a rule with %s gives that rule back', (_, rule) => {
    expect(toRule(toDraft(rule))).toEqual(rule);
  });

  it('makes a group of a lone condition, and "none of" of a denial', () => {
    expect(toRule(toDraft(a))).toEqual({ all: [a] });
    expect(toRule(toDraft({ not: a }))).toEqual({ not: { any: [a] } });
    expect(toRule(toDraft({ not: { not: a } }))).toEqual({ not: { any: [{ not: { any: [a] } }] } });
  });
});

describe('moving', () => {
  it('passes a condition', () => {
    expect(afterMoving({ all: [a, b, c] }, 'B', 'up')).toEqual({ all: [b, a, c] });
    expect(afterMoving({ all: [a, b, c] }, 'B', 'down')).toEqual({ all: [a, c, b] });
  });

  it('goes into a group beside it, at the near end', () => {
    expect(afterMoving({ all: [a, { any: [b, c] }] }, 'A', 'down')).toEqual({ all: [{ any: [a, b, c] }] });
    expect(afterMoving({ all: [{ any: [b, c] }, a] }, 'A', 'up')).toEqual({ all: [{ any: [b, c, a] }] });
  });

  it('comes out of its group, and takes along a group it leaves empty', () => {
    expect(afterMoving({ all: [a, { any: [b, c] }, d] }, 'B', 'up')).toEqual({
      all: [a, b, { any: [c] }, d],
    });
    expect(afterMoving({ all: [a, { any: [b] }, d] }, 'B', 'down')).toEqual({ all: [a, b, d] });
  });

  it('stops at the ends of the rule', () => {
    const root = toDraft({ all: [a, b] });
    expect(moved(root, idOf(root, 'A'), 'up')).toBe(root);
    expect(moved(root, idOf(root, 'B'), 'down')).toBe(root);
  });
});

describe('adding and removing', () => {
  it('appends to the group that is named', () => {
    const inner = newGroup('any', [newCondition({ field: 'city', operator: 'is', value: 'B' })]);
    const root = newGroup('all', [inner]);
    const next = appended(root, inner.id, newCondition({ field: 'city', operator: 'is', value: 'C' }));
    expect(toRule(next)).toEqual({ all: [{ any: [b, c] }] });
  });

  it('removes a condition, and the groups this empties', () => {
    const root = toDraft({ all: [a, { any: [{ all: [b] }] }] });
    expect(toRule(removed(root, idOf(root, 'B')))).toEqual({ all: [a] });
  });

  it('leaves a group alone that was empty before: somebody is about to fill it', () => {
    const root = toDraft({ all: [a, b] });
    const withGroup = appended(root, root.id, newGroup('any'));
    expect(toRule(removed(withGroup, idOf(withGroup, 'B')))).toEqual({ all: [a, { any: [] }] });
  });
});

describe('the faults of a rule', () => {
  const fault = (...path: (string | number)[]) => ({ path, code: 'x', params: {}, message: '' });

  it('land on the condition or group their path leads into', () => {
    const root = toDraft({ all: [a, { not: { any: [b, c] } }] });
    const { byNode, rest } = placeFaults(root, [
      fault('rule', 'all', 1, 'not', 'any', 1, 'value'),
      fault('rule', 'all', 1, 'not', 'any'),
      fault('rule'),
      fault('name'),
    ]);
    expect(byNode.get(idOf(root, 'C'))).toHaveLength(1);
    expect(byNode.get(root.inner[1]?.id ?? '')).toHaveLength(1);
    expect(byNode.get(root.id)).toHaveLength(1);
    expect(rest.map(({ path }) => path)).toEqual([['name']]);
  });
});
