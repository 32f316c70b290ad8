import { SendOutlined } from '@ant-design/icons';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { type ApiRow, useApiQuery } from '../../api';
import { BuiltLink, DateTime, Empty, LinkButton, Panel, ProblemAlert, StatusTag, type Tone } from '../../ui';
import styles from './home-page.module.css';

type CampaignRow = ApiRow<'/api/campaigns'>;

const TONE: Record<CampaignRow['status'], Tone> = {
  draft: 'neutral',
  scheduled: 'accent',
  running: 'success',
  paused: 'warning',
  finished: 'neutral',
  stopped: 'danger',
};

function CampaignItem({ campaign }: { campaign: CampaignRow }) {
  const { t } = useTranslation();
  return (
    <li>
      <BuiltLink to={`/campaigns/${campaign.id}`} className={styles.campaign}>
        <span>{campaign.name}</span>
        <small>
          <DateTime at={campaign.updatedAt} show="relative" />
        </small>
        <StatusTag tone={TONE[campaign.status]}>{t(`home.campaign.${campaign.status}`)}</StatusTag>
      </BuiltLink>
    </li>
  );
}

function CampaignList({ rows }: { rows: CampaignRow[] }) {
  const { t } = useTranslation();
  if (rows.length === 0) {
    return (
      <Empty
        icon={<SendOutlined />}
        title={t('home.campaign.none')}
        action={<LinkButton to="/campaigns">{t('home.campaign.start')}</LinkButton>}
      >
        {t('home.campaign.noneHint')}
      </Empty>
    );
  }
  return (
    <ul>
      {rows.map((campaign) => (
        <CampaignItem key={campaign.id} campaign={campaign} />
      ))}
    </ul>
  );
}

/** The five campaigns somebody last worked on or that last did something. */
export function LatestCampaigns() {
  const { t } = useTranslation();
  const campaigns = useApiQuery('/api/campaigns', { params: { query: { limit: 5 } } });
  return (
    <Panel
      title={t('home.campaign.title')}
      actions={
        <LinkButton to="/campaigns" type="link" size="small">
          {t('home.campaign.all')}
        </LinkButton>
      }
      flush
    >
      {campaigns.isPending ? (
        <div className={styles.skeleton}>
          <Skeleton active title={false} paragraph={{ rows: 4 }} />
        </div>
      ) : null}
      {campaigns.isError ? (
        <div className={styles.skeleton}>
          <ProblemAlert error={campaigns.error} onRetry={() => void campaigns.refetch()} />
        </div>
      ) : null}
      {campaigns.data ? <CampaignList rows={campaigns.data.rows} /> : null}
    </Panel>
  );
}
