import { Button, Collapse, Skeleton } from 'antd';
import { Suspense, lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { type ApiRow, useApiPages } from '../../api';
import { DateTime, LinkButton, Panel, ProblemAlert, StatusTag } from '../../ui';
import styles from './campaigns-tab.module.css';

const WaysOf = lazy(() => import('../campaigns/journey/way/ways-of'));

type Journey = ApiRow<'/api/customers/{id}/campaigns'>;

function Head({ journey: { name, at, times, inside } }: { journey: Journey }) {
  const { t } = useTranslation();
  return (
    <span className={styles.head}>
      <strong>{name}</strong>
      <small>
        <DateTime at={at} />
        {times > 1 ? ` · ${t('customer-campaigns.times', { count: times })}` : ''}
      </small>
      {inside ? <StatusTag tone="accent">{t('customer-campaigns.inside')}</StatusTag> : null}
    </span>
  );
}

/** Each campaign that took the customer in; opened, the way they took through it, step by step, and why. */
export function CampaignsTab({ id }: { id: number }) {
  const { t } = useTranslation();
  const pages = useApiPages('/api/customers/{id}/campaigns', {
    params: { path: { id }, query: { limit: 20 } },
  });
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Panel title={t('customer-campaigns.title')} hint={t('customer-campaigns.hint')}>
      {pages.isPending ? <Skeleton active title={false} paragraph={{ rows: 6 }} /> : null}
      {pages.isError ? <ProblemAlert error={pages.error} onRetry={() => void pages.refetch()} /> : null}
      {pages.isSuccess && rows.length === 0 ? <p>{t('customer-campaigns.none')}</p> : null}
      {rows.length > 0 ? (
        <Collapse
          destroyOnHidden
          items={rows.map((journey) => ({
            key: journey.id,
            label: <Head journey={journey} />,
            children: (
              <Suspense fallback={<Skeleton active paragraph={{ rows: 4 }} />}>
                <WaysOf campaign={journey} customerId={id} />
                <LinkButton to={`/campaigns/${journey.id}`}>{t('customer-campaigns.open')}</LinkButton>
              </Suspense>
            ),
          }))}
        />
      ) : null}
      {pages.hasNextPage ? (
        <Button block loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('customer-campaigns.more')}
        </Button>
      ) : null}
    </Panel>
  );
}
