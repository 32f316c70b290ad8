import styles from '../customer-page.module.css';
import { CostsPanel } from './costs-panel';
import { ForecastPanel } from './forecast-panel';
import { PredictionPanel } from './prediction-panel';
import { PointsPanel } from './points-panel';
import { ScorePathPanel } from './score-path-panel';
import { StandingPanel } from './standing-panel';

/** What the customer is worth by every measure, a panel each. */
export function ValueTab({ id }: { id: number }) {
  return (
    <div className={styles.stack}>
      <StandingPanel id={id} />
      <PredictionPanel id={id} />
      <ForecastPanel id={id} />
      <PointsPanel id={id} />
      <ScorePathPanel id={id} />
      <CostsPanel id={id} />
    </div>
  );
}
