import { useFormat } from '../../../ui';
import styles from './results.module.css';

export interface Bar {
  value: string;
  label: string;
  count: number;
}

interface BarListProps {
  bars: Bar[];
  /** What each share is of. */
  total: number;
  label: string;
}

/** Counts as bars; everything the bars show stands beside them in words. */
export function BarList({ bars, total, label }: BarListProps) {
  const format = useFormat();
  return (
    <ul className={styles.bars} aria-label={label}>
      {bars.map(({ value, label: name, count }) => {
        const share = total === 0 ? 0 : count / total;
        return (
          <li key={value}>
            <span className={styles.barName}>{name}</span>
            <span className={styles.track} aria-hidden="true">
              <span style={{ width: `${share * 100}%` }} />
            </span>
            <span className={styles.barCount}>
              {format.count(count)} <small>{format.percent(share)}</small>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
