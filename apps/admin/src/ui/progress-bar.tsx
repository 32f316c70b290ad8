import { Progress } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useEvents } from '../api/events';
import { useFormat } from './format/use-format';
import styles from './progress-bar.module.css';

/** How far a job is. `total` is null while nobody knows. */
export interface JobProgress {
  state: 'queued' | 'running' | 'done' | 'failed';
  done: number;
  total: number | null;
}

interface ProgressBarProps {
  progress: JobProgress;
  /** What is going on: "Importing orders". */
  label: string;
  detail?: ReactNode;
}

const STATUS = { queued: 'normal', running: 'active', done: 'success', failed: 'exception' } as const;

/** Never a full bar before the end, never an empty one at it. */
function percentOf({ state, done, total }: JobProgress): number {
  if (state === 'done') return 100;
  return total ? Math.min(99, Math.floor((done / total) * 100)) : 0;
}

export function ProgressBar({ progress, label, detail }: ProgressBarProps) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const { done, total, state } = progress;
  return (
    <div className={styles.progress}>
      <div className={styles.line}>
        <strong>{label}</strong>
        <span>
          {state === 'queued' ? t('ui.progress.queued') : null}
          {state !== 'queued' && total !== null
            ? t('ui.progress.of', { done: count(done), total: count(total) })
            : null}
          {state !== 'queued' && total === null ? count(done) : null}
        </span>
      </div>
      <Progress
        percent={percentOf(progress)}
        status={STATUS[state]}
        showInfo={false}
        aria-label={label}
        size={['100%', 8]}
      />
      {detail ? <div className={styles.detail}>{detail}</div> : null}
    </div>
  );
}

interface LiveProgressProps<P extends JobProgress> {
  /** A stream of progress events, whose last one is `done` or `failed`; null when there is nothing to follow. */
  url: string | null;
  /** What is known before the first event: the job as the page has loaded it. */
  initial: P;
  label: string;
  detail?: (progress: P) => ReactNode;
  onEnd?: (progress: P) => void;
}

const isEnd = ({ state }: JobProgress): boolean => state === 'done' || state === 'failed';

/** The progress of a job as it happens. Closing the page doesn't stop the job; coming back follows it again. */
export function LiveProgress<P extends JobProgress>({
  url,
  initial,
  label,
  detail,
  onEnd,
}: LiveProgressProps<P>) {
  const onEvent = (event: P): void => {
    if (isEnd(event)) onEnd?.(event);
  };
  const progress = useEvents<P>(isEnd(initial) ? null : url, { until: isEnd, onEvent }) ?? initial;
  return <ProgressBar progress={progress} label={label} detail={detail?.(progress)} />;
}
