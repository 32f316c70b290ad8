import { STAGES, type Stage, angleOf, arc } from './loop-geometry';
import styles from './loop-mark.module.css';

const CENTRE = { x: 12, y: 12 };
const RADIUS = 8.6;
const HALF = 26;

/** The sign of the product: five arcs that make one loop; with `stage`, that stage's arc alone is strong. */
export function LoopMark({ size = 24, stage }: { size?: number; stage?: Stage }) {
  return (
    <svg className={styles.mark} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      {STAGES.map((each) => (
        <path
          key={each}
          d={arc(CENTRE, RADIUS, angleOf(each) - HALF, angleOf(each) + HALF)}
          data-strong={stage === undefined || stage === each}
        />
      ))}
    </svg>
  );
}
