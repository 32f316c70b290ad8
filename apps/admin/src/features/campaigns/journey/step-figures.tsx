import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui';
import { useJourney } from './journey-context';
import styles from './journey.module.css';
import { useSpan } from './use-span';

/** How many are at a step now, went on and left, and how long it takes: one line. */
export function StepFigures({ id }: { id: string }) {
  const { t } = useTranslation();
  const { compact } = useFormat();
  const span = useSpan();
  const figures = useJourney().numbers.get(id);
  if (!figures) return null;
  const { standing, passed, left, medianSeconds } = figures;
  return (
    <dl className={styles.figures}>
      {(['standing', 'passed', 'left'] as const).map((key) => (
        <div key={key} data-figure={key}>
          <dt>{t(`campaign-journey.figure.${key}`)}</dt>
          <dd>{compact({ standing, passed, left }[key])}</dd>
        </div>
      ))}
      {medianSeconds === null ? null : (
        <div data-figure="median">
          <dt>{t('campaign-journey.figure.median')}</dt>
          <dd>{span(medianSeconds)}</dd>
        </div>
      )}
    </dl>
  );
}
