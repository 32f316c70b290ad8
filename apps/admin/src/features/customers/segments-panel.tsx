import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api';
import { BuiltLink, DateTime, Panel, ProblemAlert } from '../../ui';
import styles from './customer-page.module.css';

/** The segments the customer is in, and since when. */
export function SegmentsPanel({ id }: { id: number }) {
  const { t } = useTranslation();
  const membership = useApiQuery('/api/segments/of-customer/{id}', { params: { path: { id } } });
  return (
    <Panel title={t('customers.segments.title')}>
      {membership.isPending ? <Skeleton active title={false} paragraph={{ rows: 2 }} /> : null}
      {membership.isError ? (
        <ProblemAlert error={membership.error} onRetry={() => void membership.refetch()} />
      ) : null}
      {membership.data?.segments.length === 0 ? <p>{t('customers.segments.none')}</p> : null}
      <ul className={styles.rows}>
        {membership.data?.segments.map((segment) => (
          <li key={segment.segmentId}>
            <BuiltLink to={`/segments/${segment.segmentId}`}>{segment.segment}</BuiltLink>
            <small>
              {t('customers.segments.since')} <DateTime at={segment.enteredAt} show="date" />
            </small>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
