import type { ApiData } from '../../../api';
import type { SegmentRule } from '../../segments/rule/rule';
import type { Group } from '../rfm-overview';

export type Movement = ApiData<'/api/rfm/movement'>;
/** Between two groups; null is "not scored". */
export type Flow = Movement['groups'][number];

const DAY_MS = 24 * 3600 * 1000;

/** The days a rule looks back to see what happened between two runs, but not what the earlier one did; at least one. */
export const daysBetween = (earlier: string, later: string): number =>
  Math.max(1, Math.floor((Date.parse(later) - Date.parse(earlier)) / DAY_MS));

/** Who took this way since the earlier run: by the group they began in and the one they are in now. */
export function ruleOfFlow({ from, to }: Flow, days: number): SegmentRule {
  const before = from
    ? { field: 'rfm.groupBefore', operator: 'is', value: from, within: days }
    : { field: 'rfm.way', operator: 'is', value: 'came-in', within: days };
  const now = to
    ? { field: 'rfm.group', operator: 'is', value: to }
    : { field: 'rfm.scored', operator: 'is', value: false };
  return { all: [before, now] };
}

/** A flow by the names a sankey knows its ends by: each group stands once on either side. */
export const nodeName = (side: 'from' | 'to', group: Group | null): string => `${side}:${group ?? ''}`;

export const groupsOn = (flows: Flow[], side: 'from' | 'to'): (Group | null)[] => [
  ...new Set(flows.map((flow) => flow[side])),
];
