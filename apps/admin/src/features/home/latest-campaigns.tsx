import { SendOutlined } from '@ant-design/icons';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { type ApiRow, useApiQuery } from '../../api';
import { LiftVerdict } from '../experiments/lift-verdict';
import { useLiftWords } from '../experiments/use-lift-words';
import { BuiltLink, DateTime, Empty, LinkButton, Panel, ProblemAlert, StatusTag, type Tone } from '../../ui';
import styles from './home-page.module.css';

type CampaignRow = ApiRow<'/api/campaigns'>;
type LiftRow = ApiRow<'/api/campaign-lifts'>;
const SHOWN = 5;

const TONE: Record<CampaignRow['status'], Tone> = {
  draft: 'neutral',
  scheduled: 'accent',
  running: 'success',
  paused: 'warning',
  finished: 'neutral',
  stopped: 'danger',
};

/** What it brought about, of those it was for; nothing where it was not counted yet. */
function Brought({ lift }: { lift: LiftRow | undefined }) {
  const words = useLiftWords();
  if (!lift?.countedAt) return null;
  const { estimate, verdict } = lift.ordered;
  const isTold = verdict.kind === 'works' || verdict.kind === 'harms';
  return (
    <span className={styles.lift} title={words.meaning(verdict)}>
      {isTold && estimate !== null ? <small>{words.difference('ordered', estimate)}</small> : null}
      <LiftVerdict kind={verdict.kind} />
    </span>
  );
}

function CampaignItem({ campaign, lift }: { campaign: CampaignRow; lift: LiftRow | undefined }) {
  const { t } = useTranslation();
  return (
    <li>
      <BuiltLink to={`/campaigns/${campaign.id}`} className={styles.campaign}>
        <span>{campaign.name}</span>
        <small>
          <DateTime at={campaign.updatedAt} show="relative" />
        </small>
        <Brought lift={lift} />
        <StatusTag tone={TONE[campaign.status]}>{t(`home.campaign.${campaign.status}`)}</StatusTag>
      </BuiltLink>
    </li>
  );
}

function CampaignList({ rows, lifts }: { rows: CampaignRow[]; lifts: LiftRow[] }) {
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
        <CampaignItem
          key={campaign.id}
          campaign={campaign}
          lift={lifts.find(({ campaignId }) => campaignId === campaign.id)}
        />
      ))}
    </ul>
  );
}

/** The five campaigns somebody last worked on or that last did something, with what they brought about. */
export function LatestCampaigns() {
  const { t } = useTranslation();
  const campaigns = useApiQuery('/api/campaigns', { params: { query: { limit: SHOWN } } });
  // In the same order, so that what was launched of those shown is among them.
  const lifts = useApiQuery('/api/campaign-lifts', { params: { query: { limit: SHOWN } } });
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
      {campaigns.data ? <CampaignList rows={campaigns.data.rows} lifts={lifts.data?.rows ?? []} /> : null}
    </Panel>
  );
}
