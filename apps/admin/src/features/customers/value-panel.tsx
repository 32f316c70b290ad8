import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { type ApiData, useApiQuery } from '../../api';
import { Count, DateTime, Money, Panel, ProblemAlert, Stat } from '../../ui';
import styles from './customer-page.module.css';

type Purchases = ApiData<'/api/customers/{id}'>['purchases'];
type Scored = ApiData<'/api/rfm/customers/{id}'>;

function Score({ score }: { score: Scored['score'] }) {
  const { t } = useTranslation();
  return (
    <p className={styles.score}>
      <span>{t('customers.value.score')}</span>
      {score ? (
        <>
          <strong>{score.cell}</strong>
          <span>{t(`rfm.group.${score.group}.name`)}</span>
        </>
      ) : (
        <span>{t('customers.value.unscored')}</span>
      )}
    </p>
  );
}

/** What the customer is worth: score, orders, revenue. */
export function ValuePanel({ id, purchases }: { id: number; purchases: Purchases }) {
  const { t } = useTranslation();
  const rfm = useApiQuery('/api/rfm/customers/{id}', { params: { path: { id } } });
  return (
    <Panel title={t('customers.value.title')}>
      {rfm.isPending ? (
        <div className={styles.waitingScore}>
          <Skeleton active title={false} paragraph={{ rows: 1 }} />
        </div>
      ) : null}
      {rfm.isError ? <ProblemAlert error={rfm.error} onRetry={() => void rfm.refetch()} /> : null}
      {rfm.data ? <Score score={rfm.data.score} /> : null}
      <div className={styles.figures}>
        <Stat label={t('customers.value.orders')} value={<Count value={purchases.ordersCount} />} />
        <Stat label={t('customers.value.revenue')} value={<Money minor={purchases.revenueMinor} />} />
        <Stat label={t('customers.value.refunds')} value={<Count value={purchases.refundsCount} />} />
        <Stat
          label={t('customers.value.lastOrder')}
          value={<DateTime at={purchases.lastOrderAt} show="relative" />}
        />
      </div>
    </Panel>
  );
}
