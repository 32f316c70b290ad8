import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api';
import { BuiltLink, useFormat } from '../../ui';
import styles from './coverage.module.css';

/** What part of the budget is kept for customers nobody has talked to, and where that is said. */
export function ReserveNote() {
  const { t } = useTranslation();
  const { percent } = useFormat();
  const { data } = useApiQuery('/api/policy');
  if (!data) return null;
  const reserve = data.budget?.reserve;
  return (
    <p className={styles.reserve}>
      {reserve
        ? t('coverage.reserve', { share: percent(reserve.share), count: reserve.days })
        : t('coverage.noReserve')}{' '}
      <BuiltLink to="/settings/policy">{t('policy.title')}</BuiltLink>
    </p>
  );
}
