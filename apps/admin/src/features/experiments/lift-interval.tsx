import type { Lift } from './lift-types';
import styles from './experiments.module.css';

/** Where the truth lies, against no difference at all; a drawing of figures that stand beside it. */
export function LiftInterval({ lift: { estimate, interval, verdict } }: { lift: Lift }) {
  if (estimate === null || !interval) return null;
  const reach = Math.max(Math.abs(interval.low), Math.abs(interval.high)) || 1;
  const at = (value: number): string => `${50 + (value / reach) * 50}%`;
  const width = `${((interval.high - interval.low) / reach) * 50}%`;
  return (
    <span className={styles.interval} data-verdict={verdict.kind} aria-hidden="true">
      <b />
      <span style={{ insetInlineStart: at(interval.low), inlineSize: width }} />
      <i style={{ insetInlineStart: at(estimate) }} />
    </span>
  );
}
