import { Alert, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useApiQuery } from '../../../api';
import { Page, ProblemAlert } from '../../../ui';
import { CampaignStatus } from '../campaign-status';
import { isLive } from '../definition';
import { ChangeBuilder } from './change-builder';

/** What a running campaign is to do next, worked on beside it. */
export default function ChangePage() {
  const { t } = useTranslation();
  const id = Number(useParams().id);
  const campaign = useApiQuery('/api/campaigns/{id}', { params: { path: { id } } });
  const { data } = campaign;
  return (
    <Page
      title={t('campaigns.change')}
      tag={data ? <CampaignStatus status={data.status} /> : undefined}
      subtitle={t('campaign-versions.subtitle')}
      breadcrumbs={[
        { label: t('campaigns.title'), to: '/campaigns' },
        { label: data?.name ?? t('campaigns.one'), to: `/campaigns/${id}` },
      ]}
    >
      {campaign.isPending ? <Skeleton active paragraph={{ rows: 12 }} /> : null}
      {campaign.isError ? (
        <ProblemAlert error={campaign.error} onRetry={() => void campaign.refetch()} />
      ) : null}
      {data && !isLive(data.status) ? (
        <Alert type="info" showIcon title={t('campaign-versions.notLive')} />
      ) : null}
      {data && isLive(data.status) ? <ChangeBuilder key={id} campaign={data} /> : null}
    </Page>
  );
}
