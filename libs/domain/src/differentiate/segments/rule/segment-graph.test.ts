import { describe, expect, it } from 'vitest';
import { findLoop, levelsOf, referencedSegments, type SegmentNode, withDependents } from './segment-graph.js';

const memberOf = (id: number) => ({ field: 'segment', operator: 'in', value: id });
const segment = (id: number, ...others: number[]): SegmentNode => ({
  id,
  rule: { all: [{ field: 'country', operator: 'is-set' }, { not: { any: others.map(memberOf) } }] },
});
const ids = (segments: SegmentNode[]) => segments.map(({ id }) => id);

describe('segments that ask for members of others', () => {
  it('are found at any depth of the rule, once each', () => {
    expect(referencedSegments({ any: [memberOf(4), { not: { all: [memberOf(7), memberOf(4)] } }] })).toEqual([
      4, 7,
    ]);
  });

  it('are refreshed after those they ask for', () => {
    const levels = levelsOf([segment(1, 2, 3), segment(2, 4), segment(3), segment(4)]);
    expect(levels.map(ids)).toEqual([[3, 4], [2], [1]]);
  });

  it('do not wait for a segment that is not among them', () => {
    expect(levelsOf([segment(1, 99)]).map(ids)).toEqual([[1]]);
  });

  it('are told the whole loop when they ask for themselves', () => {
    expect(findLoop(1, [segment(1, 1)])).toEqual([1, 1]);
    expect(findLoop(1, [segment(1, 5, 2), segment(2, 3), segment(3, 1), segment(5)])).toEqual([1, 2, 3, 1]);
    expect(findLoop(1, [segment(1, 2), segment(2, 3), segment(3, 2)])).toBeNull();
  });

  it('change with what they depend on, directly or not', () => {
    const all = [segment(1, 2), segment(2, 3), segment(3), segment(4)];
    expect(ids(withDependents([3], all))).toEqual([1, 2, 3]);
    expect(ids(withDependents([4], all))).toEqual([4]);
  });
});
