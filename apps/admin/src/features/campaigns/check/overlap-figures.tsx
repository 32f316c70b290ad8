import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiAsk } from '../../../api';
import { BuiltLink, ProblemAlert, useFormat } from '../../../ui';
import { CampaignStatus } from '../campaign-status';
import type { Graph } from '../definition';
import styles from './outlook.module.css';

interface OverlapFiguresProps {
  graph: Graph;
  /** Null for one that does not run yet. */
  campaignId: number | null;
}

type Overlap = NonNullable<ReturnType<typeof useOverlap>['data']>;
const useOverlap = (graph: Graph, campaignId: number | null) =>
  useApiAsk('/api/campaigns/overlap', { definition: graph, campaignId });

function Others({ overlap: { audience, wanted, isEstimate, campaigns } }: { overlap: Overlap }) {
  const { t } = useTranslation();
  const { count, percent } = useFormat();
  if (campaigns.length === 0) return <p className={styles.note}>{t('campaign-outlook.overlap.none')}</p>;
  return (
    <>
      <p>
        <span className={styles.figure}>{count(wanted)}</span>{' '}
        {t('campaign-outlook.overlap.of', { count: audience, share: percent(wanted / audience) })}
      </p>
      {isEstimate ? <p className={styles.note}>{t('campaign-outlook.overlap.estimate')}</p> : null}
      <ul className={styles.others}>
        {campaigns.map(({ campaignId, campaignName, status, customers, inside }) => (
          <li key={campaignId}>
            <BuiltLink to={`/campaigns/${campaignId}`}>{campaignName}</BuiltLink>
            <CampaignStatus status={status} />
            <span>
              {t('campaign-outlook.overlap.customers', { count: customers })}
              {inside > 0 ? <small>{t('campaign-outlook.overlap.inside', { count: inside })}</small> : null}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Which other campaigns are about the same customers. */
export function OverlapFigures({ graph, campaignId }: OverlapFiguresProps) {
  const { t } = useTranslation();
  const overlap = useOverlap(graph, campaignId);
  return (
    <section aria-label={t('campaign-outlook.overlap.title')} className={styles.part}>
      <h3>{t('campaign-outlook.overlap.title')}</h3>
      {overlap.isError ? <ProblemAlert error={overlap.error} onRetry={() => void overlap.refetch()} /> : null}
      {overlap.isPending ? <Skeleton active title={false} paragraph={{ rows: 3 }} /> : null}
      {overlap.data && !overlap.isError ? <Others overlap={overlap.data} /> : null}
    </section>
  );
}
