import { type Edge, MarkerType, type Node, Position } from '@xyflow/react';
import type { Graph } from '../../definition';
import { edgeKey } from '../graph/layers';
import type { Layout, Point } from '../graph/layout';
import { CARD_HEIGHT, cardWidth, wayOffset } from '../graph/sizes';
import { waysOf } from '../graph/ways';

export type StepNode = Node<{ id: string }, 'step'>;
export type WayEdge = Edge<{ bends: Point[] }, 'way'>;

/** Where ways come in. */
export const ENTRY = 'entry';

interface NodeContext {
  layout: Layout;
  selected: string | null;
  /** Where the step that is being dragged is at the moment. */
  dragged: ReadonlyMap<string, Point>;
  label: (id: string) => string;
  role: string;
}

const handle = (id: string, type: 'source' | 'target', position: Position, x: number, y: number) => ({
  ...{ id, type, position, x, y },
  ...{ width: 1, height: 1 },
});

/** The cards, with sizes and handles known beforehand: nothing jumps when they are measured. */
export function nodesOf(graph: Graph, { layout, selected, dragged, label, role }: NodeContext): StepNode[] {
  return Object.entries(graph.steps).map(([id, step]) => {
    const size = { width: cardWidth(step), height: CARD_HEIGHT };
    return {
      id,
      type: 'step',
      data: { id },
      position: dragged.get(id) ?? layout.places.get(id) ?? { x: 0, y: 0 },
      selected: id === selected,
      ariaLabel: label(id),
      domAttributes: { 'aria-roledescription': role },
      measured: size,
      ...size,
      handles: [
        handle(ENTRY, 'target', Position.Top, size.width / 2, 0),
        ...waysOf(step).map(({ key }) =>
          handle(key, 'source', Position.Bottom, wayOffset(step, key), CARD_HEIGHT),
        ),
      ],
    };
  });
}

/** One edge for each way that leads to a step. */
export function edgesOf(
  graph: Graph,
  { bends }: Layout,
  label: (from: string, to: string) => string,
  role: string,
): WayEdge[] {
  return Object.entries(graph.steps).flatMap(([source, step]) =>
    waysOf(step).flatMap(({ key, next }): WayEdge[] =>
      next === null || !graph.steps[next]
        ? []
        : [
            {
              ...{ id: `${source} ${key}`, source, sourceHandle: key, target: next, targetHandle: ENTRY },
              type: 'way',
              data: { bends: bends.get(edgeKey(source, next)) ?? [] },
              ariaLabel: label(source, next),
              domAttributes: { 'aria-roledescription': role },
              reconnectable: 'target',
              markerEnd: { type: MarkerType.ArrowClosed, width: 16, height: 16 },
            },
          ],
    ),
  );
}
