import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { BuiltLink } from './built-link';
import styles from './stat-card.module.css';

interface StatProps {
  label: string;
  /** A `Count`, `Money`, `Percent` … */
  value: ReactNode;
  /** What the figure counts: opened by a click. */
  to?: string;
  /** A second line: a share, a comparison, an instant. */
  hint?: ReactNode;
  loading?: boolean;
}

/** A figure with its name, without a box: for rows of figures inside a panel. */
export function Stat({ label, value, to, hint, loading = false }: StatProps) {
  return (
    <div className={styles.stat}>
      <div className={styles.label}>{label}</div>
      <div className={styles.value}>
        {loading ? (
          <Skeleton.Button active size="small" />
        ) : (
          <BuiltLink to={to} className={styles.figure}>
            {value}
          </BuiltLink>
        )}
      </div>
      {hint ? <div className={styles.hint}>{hint}</div> : null}
    </div>
  );
}

/** The same in a box of its own; put several into `Tiles`. */
export function StatCard(props: StatProps) {
  return (
    <div className={styles.card}>
      <Stat {...props} />
    </div>
  );
}
