import type { Point } from '../graph/layout';

/** How far a way that leads back keeps from the cards. */
const AROUND = 190;
const TURN = 60;

const bow = (from: Point, to: Point): string => {
  const middle = (from.y + to.y) / 2;
  return `C ${from.x} ${middle} ${to.x} ${middle} ${to.x} ${to.y}`;
};

/** The line of a way: down from card to card past what lies between, or around the side where it leads back up. */
export function edgePath(from: Point, to: Point, bends: readonly Point[]): string {
  const start = `M ${from.x} ${from.y}`;
  if (to.y <= from.y) {
    const side = Math.max(from.x, to.x) + AROUND;
    return [
      start,
      `C ${from.x} ${from.y + TURN} ${side} ${from.y + TURN} ${side} ${from.y - TURN / 2}`,
      `L ${side} ${to.y + TURN / 2}`,
      `C ${side} ${to.y - TURN} ${to.x} ${to.y - TURN} ${to.x} ${to.y}`,
    ].join(' ');
  }
  const points = [from, ...bends, to];
  return [start, ...points.slice(1).map((point, at) => bow(points[at]!, point))].join(' ');
}
