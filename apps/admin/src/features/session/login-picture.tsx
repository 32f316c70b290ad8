import { useTranslation } from 'react-i18next';
import { STAGES, angleOf, arcAfter, pointAt } from '../../ui/loop/loop-geometry';
import styles from './login-picture.module.css';

const CENTRE = { x: 210, y: 210 };
const RADIUS = 150;

function Ring() {
  const { t } = useTranslation();
  return (
    <svg className={styles.ring} viewBox="0 0 420 420" aria-hidden="true">
      <circle cx={CENTRE.x} cy={CENTRE.y} r={RADIUS} className={styles.track} />
      {STAGES.map((stage) => (
        <path key={stage} d={arcAfter(CENTRE, RADIUS, stage, 20)} className={styles.flow} />
      ))}
      {STAGES.map((stage, index) => {
        const { x, y } = pointAt(CENTRE, RADIUS, angleOf(stage));
        return (
          <g key={stage} transform={`translate(${x} ${y})`}>
            <circle r="45" className={styles.node} style={{ animationDelay: `${index * 1.6}s` }} />
            <text>{t(`ui.nav.${stage}`)}</text>
          </g>
        );
      })}
    </svg>
  );
}

/** What the product is, in one picture and one sentence. */
export function LoginPicture() {
  const { t } = useTranslation();
  return (
    <aside className={styles.picture}>
      <Ring />
      <p className={styles.claim}>{t('session.claim')}</p>
      <p className={styles.detail}>{t('session.detail')}</p>
    </aside>
  );
}
