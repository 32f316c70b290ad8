import { conditionsOf, type SegmentRule } from './segment-rule.js';

/** A segment as far as membership in others goes. */
export interface SegmentNode {
  id: number;
  rule: SegmentRule;
}

export const SEGMENT_FIELD = 'segment';

/** The segments whose members a rule asks for. */
export function referencedSegments(rule: SegmentRule): number[] {
  const ids = conditionsOf(rule)
    .filter(({ condition }) => condition.field === SEGMENT_FIELD)
    .map(({ condition }) => Number(condition.value));
  return [...new Set(ids)];
}

/** The way from a segment through those it asks for back to itself, as ids, or `null`: `[3, 5, 3]`. */
export function findLoop(from: number, segments: SegmentNode[]): number[] | null {
  const byId = new Map(segments.map((segment) => [segment.id, segment]));
  const seen = new Set<number>();
  const walk = (id: number, way: number[]): number[] | null => {
    for (const next of referencedSegments(byId.get(id)?.rule ?? { all: [] })) {
      if (next === from) return [...way, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const loop = walk(next, [...way, next]);
      if (loop) return loop;
    }
    return null;
  };
  return walk(from, [from]);
}

/**
 * Segments in levels: each one asks only for members of segments in levels before its own, or of segments that are
 * not given. What is in a loop (which saving refuses) comes last, in one level.
 */
export function levelsOf<S extends SegmentNode>(segments: S[]): S[][] {
  const levels: S[][] = [];
  let waiting = segments;
  while (waiting.length > 0) {
    const ids = new Set(waiting.map(({ id }) => id));
    const isReady = ({ rule }: S): boolean => !referencedSegments(rule).some((id) => ids.has(id));
    const ready = waiting.filter(isReady);
    if (ready.length === 0) return [...levels, waiting];
    levels.push(ready);
    waiting = waiting.filter((segment) => !ready.includes(segment));
  }
  return levels;
}

/** The segments of these ids, and all whose members depend on them. */
export function withDependents<S extends SegmentNode>(ids: number[], segments: S[]): S[] {
  const wanted = new Set(ids);
  for (let size = -1; size !== wanted.size;) {
    size = wanted.size;
    for (const { id, rule } of segments)
      if (referencedSegments(rule).some((referenced) => wanted.has(referenced))) wanted.add(id);
  }
  return segments.filter(({ id }) => wanted.has(id));
}
