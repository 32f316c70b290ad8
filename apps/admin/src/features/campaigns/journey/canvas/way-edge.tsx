import { BaseEdge, type EdgeProps } from '@xyflow/react';
import { edgePath } from './edge-path';
import type { WayEdge as Way } from './flow-parts';

export function WayEdge({ id, sourceX, sourceY, targetX, targetY, markerEnd, data }: EdgeProps<Way>) {
  const path = edgePath({ x: sourceX, y: sourceY }, { x: targetX, y: targetY }, data?.bends ?? []);
  return <BaseEdge id={id} path={path} markerEnd={markerEnd} interactionWidth={16} />;
}
