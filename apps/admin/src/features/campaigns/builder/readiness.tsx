import { useTranslation } from 'react-i18next';
import type { Check } from '../check/use-check';
import styles from './builder.module.css';

/** Whether the campaign can be launched as it stands. */
export function Readiness({ check }: { check: Check }) {
  const { t } = useTranslation();
  const { errors, warnings } = check;
  if (check.problems === undefined) return null;
  if (errors > 0)
    return <p className={styles.notReady}>{t('campaign-check.check.errors', { count: errors })}</p>;
  if (warnings > 0)
    return <p className={styles.warned}>{t('campaign-check.check.warnings', { count: warnings })}</p>;
  return <p className={styles.ready}>{t('campaign-check.check.ready')}</p>;
}
