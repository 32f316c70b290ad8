import { describe, expect, it } from 'vitest';
import { daysBetween, groupsOn, ruleOfFlow } from './flows';

describe('a flow between groups', () => {
  it('is a rule about the group before and the group now', () => {
    expect(ruleOfFlow({ from: 'champions', to: 'at-risk', customers: 3 }, 30)).toEqual({
      all: [
        { field: 'rfm.groupBefore', operator: 'is', value: 'champions', within: 30 },
        { field: 'rfm.group', operator: 'is', value: 'at-risk' },
      ],
    });
  });

  it('knows who came in and who dropped out', () => {
    expect(ruleOfFlow({ from: null, to: 'new', customers: 1 }, 7)).toMatchObject({
      all: [{ field: 'rfm.way', value: 'came-in' }, { value: 'new' }],
    });
    expect(ruleOfFlow({ from: 'lost', to: null, customers: 1 }, 7)).toMatchObject({
      all: [{ value: 'lost' }, { field: 'rfm.scored', value: false }],
    });
  });

  it('looks back to after the earlier run, a day at least', () => {
    const runs = ['2026-11-01T02:00:00Z', '2026-11-03T02:00:00Z', '2026-11-03T09:00:00Z'] as const;
    expect([daysBetween(runs[0], runs[2]), daysBetween(runs[1], runs[2])]).toEqual([2, 1]);
  });

  it('has every group once on its side', () => {
    const flows = [
      { from: 'lost' as const, to: 'lost' as const, customers: 1 },
      { from: 'lost' as const, to: null, customers: 1 },
    ];
    expect([groupsOn(flows, 'from'), groupsOn(flows, 'to')]).toEqual([['lost'], ['lost', null]]);
  });
});
