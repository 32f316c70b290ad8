import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Page, Panel, ProblemAlert } from '../../ui';

interface WaitingProps {
  title: string;
  query: Pick<UseQueryResult, 'isError' | 'error' | 'refetch'>;
}

/** The page while what it shows is on its way, or could not be had. */
export function Waiting({ title, query }: WaitingProps) {
  const { t } = useTranslation();
  return (
    <Page title={title} breadcrumbs={[{ label: t('segments.title'), to: '/segments' }]}>
      {query.isError ? (
        <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Panel>
          <Skeleton active paragraph={{ rows: 10 }} />
        </Panel>
      )}
    </Page>
  );
}
