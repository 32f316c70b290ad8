import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useApiQuery } from '../../api';
import { Page, ProblemAlert, useCan } from '../../ui';
import { Builder } from './builder/builder';
import { DeleteDraft } from './builder/delete-draft';
import { CampaignStatus } from './campaign-status';
import type { Campaign } from './definition';
import { CampaignLife } from './life/campaign-life';
import { LifeActions } from './life/life-actions';
import { oneMessageOf } from './one-message';

function Content({ campaign }: { campaign: Campaign }) {
  const mayBuild = useCan('marketer');
  const { id, name, definition } = campaign;
  const simple = oneMessageOf(definition);
  if (campaign.status !== 'draft' || !mayBuild || !simple) return <CampaignLife campaign={campaign} />;
  return <Builder key={id} initial={{ name, definition: simple }} id={id} />;
}

/** A draft of one message is built here; what was launched is watched here. */
export default function CampaignPage() {
  const { t } = useTranslation();
  const id = Number(useParams().id);
  const campaign = useApiQuery('/api/campaigns/{id}', { params: { path: { id } } });
  const { data } = campaign;
  const actions = data?.status === 'draft' ? <DeleteDraft campaign={data} /> : null;
  return (
    <Page
      title={data?.name ?? t('campaigns.one')}
      tag={data ? <CampaignStatus status={data.status} /> : undefined}
      breadcrumbs={[{ label: t('campaigns.title'), to: '/campaigns' }]}
      actions={data ? (actions ?? <LifeActions campaign={data} />) : undefined}
    >
      {campaign.isPending ? <Skeleton active paragraph={{ rows: 12 }} /> : null}
      {campaign.isError ? (
        <ProblemAlert error={campaign.error} onRetry={() => void campaign.refetch()} />
      ) : null}
      {data ? <Content campaign={data} /> : null}
    </Page>
  );
}
