/** What goes before what. Lower goes first. */
export const LANES = { transactional: 0, care: 1, promotion: 2 } as const;
export type Lane = (typeof LANES)[keyof typeof LANES];

/**
 * Two deliverers share a process's connections. One takes every lane in order; the other takes only the urgent lanes,
 * on connections kept free for it, so that a slow broadcast in the first one's hands delays nobody's birthday.
 */
export interface LaneGroup {
  lanes: readonly Lane[];
  /** How many messages it sends at once, out of the process's connections. */
  concurrency(connections: number): number;
}

const RESERVED_SHARE = 0.2;

const reserved = (connections: number): number => Math.ceil(connections * RESERVED_SHARE);

export const everyLane: LaneGroup = {
  lanes: [LANES.transactional, LANES.care, LANES.promotion],
  concurrency: (connections) => Math.max(1, connections - reserved(connections)),
};

export const urgentLanes: LaneGroup = {
  lanes: [LANES.transactional, LANES.care],
  concurrency: reserved,
};
