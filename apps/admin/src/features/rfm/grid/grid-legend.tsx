import { useTranslation } from 'react-i18next';
import { useTheme } from '../../../theme';
import type { Run } from '../rfm-overview';
import { scoresUp } from './cells';
import styles from './grid-panel.module.css';
import { heatOf } from './heat';
import { useBandText } from './use-band-text';

/** What the colours mean: the average monetary score, with what customers of that score spent. */
export function GridLegend({ run, bands }: { run: Run | null; bands: number }) {
  const { t } = useTranslation();
  const { name } = useTheme();
  const band = useBandText(run);
  return (
    <div className={styles.legend}>
      <span>{t('rfm.legend.title')}</span>
      <ul>
        {scoresUp(bands).map((step) => {
          const { background, ink } = heatOf(1 + ((step - 1) * 4) / (bands - 1), name);
          return (
            <li
              key={step}
              style={{ background, color: ink }}
              title={band('monetary', step) ?? undefined}
              aria-label={t('rfm.legend.step', { score: step, band: band('monetary', step) ?? '' })}
            >
              {step}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
