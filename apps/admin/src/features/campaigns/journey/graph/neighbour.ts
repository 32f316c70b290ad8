import type { Graph } from '../../definition';
import type { Point } from './layout';
import { cardWidth } from './sizes';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** How much farther a step counts that stands aside of where the arrow points. */
const ASIDE = 2;

/** The step an arrow key leads to: the nearest on that side. Undefined at the edge. */
export function neighbour(
  { steps }: Pick<Graph, 'steps'>,
  places: ReadonlyMap<string, Point>,
  from: string,
  direction: Direction,
): string | undefined {
  const centreOf = (id: string): Point => {
    const { x, y } = places.get(id)!;
    return { x: x + cardWidth(steps[id]!) / 2, y };
  };
  const here = centreOf(from);
  const found = [...places.keys()].flatMap((id) => {
    if (id === from) return [];
    const there = centreOf(id);
    const [dx, dy] = [there.x - here.x, there.y - here.y];
    const [ahead, aside] = { up: [-dy, dx], down: [dy, dx], left: [-dx, dy], right: [dx, dy] }[direction] as [
      number,
      number,
    ];
    return ahead > 0 ? [{ id, distance: ahead + ASIDE * Math.abs(aside) }] : [];
  });
  return found.sort((a, b) => a.distance - b.distance)[0]?.id;
}
