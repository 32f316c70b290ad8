import type { NodeChange } from '@xyflow/react';
import { useState } from 'react';
import { movedTo } from '../graph/edits';
import type { Layout, Point } from '../graph/layout';
import { useJourney } from '../journey-context';
import type { StepNode } from './flow-parts';

const NONE: ReadonlyMap<string, Point> = new Map();

/** A step under the mouse moves on the screen only; let go, it and all others keep their places. */
export function useDragging(layout: Layout) {
  const { edit } = useJourney();
  const [dragged, setDragged] = useState(NONE);
  return {
    dragged,
    onNodesChange: (changes: NodeChange<StepNode>[]): void => {
      const moves = changes.flatMap((change): [string, Point][] =>
        change.type === 'position' && change.position ? [[change.id, change.position]] : [],
      );
      if (moves.length > 0) setDragged(new Map(moves));
    },
    onNodeDragStop: (_: unknown, node: StepNode): void => {
      const before = layout.places.get(node.id);
      setDragged(NONE);
      if (before?.x === node.position.x && before.y === node.position.y) return;
      const places = new Map([...layout.places, [node.id, node.position] as const]);
      edit?.((graph) => movedTo(graph, places));
    },
  };
}
