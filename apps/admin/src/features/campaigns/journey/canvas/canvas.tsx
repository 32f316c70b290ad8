import '@xyflow/react/dist/base.css';
import { Background, type Connection, ReactFlow, ReactFlowProvider } from '@xyflow/react';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useTheme } from '../../../../theme';
import { connect } from '../graph/edits';
import { layoutOf } from '../graph/layout';
import { useJourney } from '../journey-context';
import { useStepWords } from '../use-step-words';
import { CanvasTools } from './canvas-tools';
import styles from './canvas.module.css';
import { type WayEdge as Way, edgesOf, nodesOf } from './flow-parts';
import { StepCard } from './step-card';
import { useCanvasKeys } from './use-canvas-keys';
import { useDragging } from './use-dragging';
import { useInView } from './use-in-view';
import { WayEdge } from './way-edge';

const NODE_TYPES = { step: StepCard };
const EDGE_TYPES = { way: WayEdge };

/** The steps as cards with lines between them: dragged, connected and opened, by mouse or by keys. */
export default function Canvas() {
  return (
    <ReactFlowProvider>
      <Flow />
    </ReactFlowProvider>
  );
}

/** Leads a way to where it was dragged; let go over nothing, it leads out of the campaign. */
function useConnecting() {
  const { edit } = useJourney();
  const lead = (source: string | null, way: string | null | undefined, target: string | null): void => {
    if (source && way) edit?.((graph) => connect(graph, { step: source, way }, target));
  };
  return {
    onConnect: ({ source, sourceHandle, target }: Connection) => lead(source, sourceHandle, target),
    onReconnect: ({ source, sourceHandle }: Way, { target }: Connection) =>
      lead(source, sourceHandle, target),
    onReconnectEnd: (_: unknown, edge: Way, __: unknown, { isValid }: { isValid: boolean | null }) => {
      if (!isValid) lead(edge.source, edge.sourceHandle, null);
    },
  };
}

function Flow() {
  const { t } = useTranslation();
  const { name, still } = useTheme();
  const { graph, edit, selected, select } = useJourney();
  const words = useStepWords();
  const frame = useRef<HTMLDivElement>(null);
  const layout = useMemo(() => layoutOf(graph), [graph]);
  const { dragged, ...dragging } = useDragging(layout);
  const connecting = useConnecting();
  useInView(frame, layout);
  const onKeyDown = useCanvasKeys(frame, layout);
  const label = (id: string): string => `${words.title(id)}: ${words.detail(id)}`;
  const nodes = nodesOf(graph, { layout, selected, dragged, label, role: t('campaign-journey.step') });
  const between = (from: string, to: string): string =>
    t('campaign-journey.edge', { from: words.title(from), to: words.title(to) });
  const edges = edgesOf(graph, layout, between, t('campaign-journey.way.show'));
  return (
    <div
      ref={frame}
      className={styles.canvas}
      role="group"
      aria-label={t('campaign-journey.canvas')}
      onKeyDown={onKeyDown}
    >
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        colorMode={name}
        defaultMarkerColor={null}
        nodesDraggable={edit !== null}
        nodesConnectable={edit !== null}
        edgesReconnectable={edit !== null}
        edgesFocusable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        preventScrolling={false}
        zoomOnScroll={false}
        zoomOnDoubleClick={false}
        minZoom={0.2}
        maxZoom={1.5}
        fitView
        fitViewOptions={{ maxZoom: 1, padding: 0.12, duration: still ? 0 : undefined }}
        onNodeClick={(_, { id }) => select(id)}
        onPaneClick={() => select(null)}
        {...dragging}
        {...connecting}
      >
        <Background gap={22} size={1.4} />
        <CanvasTools />
      </ReactFlow>
    </div>
  );
}
