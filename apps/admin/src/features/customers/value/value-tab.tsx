import styles from '../customer-page.module.css';
import { ScorePathPanel } from './score-path-panel';

/** What the customer is worth by every measure, a panel each. */
export function ValueTab({ id }: { id: number }) {
  return (
    <div className={styles.stack}>
      <ScorePathPanel id={id} />
    </div>
  );
}
