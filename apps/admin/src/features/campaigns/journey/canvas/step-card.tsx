import { Handle, type NodeProps, Position } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../ui';
import { waysOf } from '../graph/ways';
import { useJourney } from '../journey-context';
import { StepBadge } from '../step-badge';
import { StepFigures } from '../step-figures';
import { iconOf } from '../step-kinds';
import { useStepWords } from '../use-step-words';
import { WayInserter } from '../way-inserter';
import styles from './canvas.module.css';
import { ENTRY, type StepNode } from './flow-parts';

/** A step on the canvas: what it does, how many are there, and its ways out side by side. */
export function StepCard({ data: { id } }: NodeProps<StepNode>) {
  const { t } = useTranslation();
  const { compact } = useFormat();
  const { graph, selected, edit, numbers } = useJourney();
  const words = useStepWords();
  const step = graph.steps[id];
  if (!step) return null;
  const ways = waysOf(step);
  return (
    <div className={styles.card} data-kind={step.kind} data-selected={id === selected}>
      <Handle type="target" id={ENTRY} position={Position.Top} isConnectable={edit !== null} />
      <header>
        <span className={styles.icon} aria-hidden="true">
          {iconOf(step.kind)}
        </span>
        <strong>{words.title(id)}</strong>
        {graph.start === id ? <span className={styles.start}>{t('campaign-journey.start')}</span> : null}
        <StepBadge id={id} />
      </header>
      <p className={styles.detail}>{words.detail(id)}</p>
      <StepFigures id={id} />
      <footer className={styles.ways}>
        {ways.map((way) => (
          <span key={way.key} className={styles.way} title={words.way(id, way)}>
            <span className={styles.wayName}>{words.way(id, way)}</span>
            {ways.length > 1 && numbers.has(id) ? (
              <b>{compact(numbers.get(id)?.arms[way.key] ?? 0)}</b>
            ) : null}
            <WayInserter step={id} way={way} />
            <Handle type="source" id={way.key} position={Position.Bottom} isConnectable={edit !== null} />
          </span>
        ))}
      </footer>
    </div>
  );
}
