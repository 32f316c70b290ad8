import { LineChartOutlined } from '@ant-design/icons';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useApiQuery } from '../../api';
import { LinkButton, Page, ProblemAlert, useCan } from '../../ui';
import { TryOut } from '../simulation/try-out';
import { CampaignEditor } from './builder/campaign-editor';
import { DeleteDraft } from './builder/delete-draft';
import { CampaignStatus } from './campaign-status';
import type { Campaign } from './definition';
import { CampaignLife } from './life/campaign-life';
import { LifeActions } from './life/life-actions';

function Content({ campaign }: { campaign: Campaign }) {
  const mayBuild = useCan('marketer');
  const { id, name, definition } = campaign;
  if (campaign.status !== 'draft' || !mayBuild) return <CampaignLife campaign={campaign} />;
  return <CampaignEditor key={id} name={name} definition={definition} id={id} />;
}

const isOver = ({ status }: Campaign): boolean => status === 'finished' || status === 'stopped';

function Actions({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation();
  if (campaign.status === 'draft')
    return (
      <>
        <TryOut campaignId={campaign.id} />
        <DeleteDraft campaign={campaign} />
      </>
    );
  return (
    <>
      <LinkButton icon={<LineChartOutlined />} to={`/campaigns/${campaign.id}/results`}>
        {t('results.open')}
      </LinkButton>
      {isOver(campaign) ? null : <TryOut campaignId={campaign.id} />}
      <LifeActions campaign={campaign} />
    </>
  );
}

/** A draft is built here; what was launched is watched here. */
export default function CampaignPage() {
  const { t } = useTranslation();
  const id = Number(useParams().id);
  const campaign = useApiQuery('/api/campaigns/{id}', { params: { path: { id } } });
  const { data } = campaign;
  return (
    <Page
      title={data?.name ?? t('campaigns.one')}
      tag={data ? <CampaignStatus status={data.status} /> : undefined}
      breadcrumbs={[{ label: t('campaigns.title'), to: '/campaigns' }]}
      actions={data ? <Actions campaign={data} /> : undefined}
    >
      {campaign.isPending ? <Skeleton active paragraph={{ rows: 12 }} /> : null}
      {campaign.isError ? (
        <ProblemAlert error={campaign.error} onRetry={() => void campaign.refetch()} />
      ) : null}
      {data ? <Content campaign={data} /> : null}
    </Page>
  );
}
