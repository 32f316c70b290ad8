import { CloseCircleFilled, WarningFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { problemsAt, useJourney } from './journey-context';
import styles from './journey.module.css';

/** Whether something is wrong with a step, and how badly. */
export function StepBadge({ id }: { id: string }) {
  const { t } = useTranslation();
  const { problems } = useJourney();
  const own = problemsAt(problems, 'steps', id);
  if (own.length === 0) return null;
  const severity = own.some((problem) => problem.severity === 'error') ? 'error' : 'warning';
  const label = t(`campaign-journey.${severity}`, { count: own.length });
  return (
    <span className={styles.badge} data-severity={severity} role="img" aria-label={label} title={label}>
      {severity === 'error' ? <CloseCircleFilled /> : <WarningFilled />}
    </span>
  );
}
