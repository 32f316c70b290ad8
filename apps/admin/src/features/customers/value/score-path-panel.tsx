import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../api';
import { DateTime, Panel, ProblemAlert } from '../../../ui';
import styles from '../customer-page.module.css';

/** The RFM scores a customer had, latest first. */
export function ScorePathPanel({ id }: { id: number }) {
  const { t } = useTranslation();
  const rfm = useApiQuery('/api/rfm/customers/{id}', { params: { path: { id } } });
  return (
    <Panel title={t('customers.value.path')} hint={t('customers.value.pathHint')}>
      {rfm.isPending ? <Skeleton active title={false} paragraph={{ rows: 2 }} /> : null}
      {rfm.isError ? <ProblemAlert error={rfm.error} onRetry={() => void rfm.refetch()} /> : null}
      {rfm.data?.path.length === 0 ? <p>{t('customers.value.unscored')}</p> : null}
      <ul className={styles.rows}>
        {rfm.data?.path.map(({ at, from, to }) => (
          <li key={at}>
            {t('customers.value.step', { from: from ?? '–', to: to ?? '–' })}
            <small>
              <DateTime at={at} show="date" />
            </small>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
