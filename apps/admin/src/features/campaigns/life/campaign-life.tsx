import { Alert, Skeleton } from 'antd';
import { Suspense, lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../api';
import { useProblemText } from '../../../i18n/problem-text';
import { useListState } from '../../../ui';
import type { Campaign } from '../definition';
import { oneMessageOf } from '../one-message';
import { LiftPanel } from '../../experiments/lift-panel';
import { NextVersion, VersionsPanel } from '../versions/versions-panel';
import { TrialsPanel } from '../trials/trials-panel';
import { AccountingPanel } from './accounting-panel';
import type { Outcome } from './accounts';
import styles from './life.module.css';
import { OccurrencesPanel } from './occurrences-panel';
import { PlanPanel } from './plan-panel';
import { ReactionsPanel } from './reactions-panel';
import { RecipientsPanel } from './recipients-panel';

const JourneyLife = lazy(() => import('../journey/journey-life'));

const FILTERS = ['outcome', 'reason'] as const;
const BUSY_MS = 2_500;
/** Reactions still come in when all is sent. */
const QUIET_MS = 15_000;

/** How often to look again: while it sends, every few seconds. */
function refreshOf({ status, accounting }: Campaign): number | false {
  if (status === 'draft') return false;
  return status === 'running' || accounting.pending > 0 ? BUSY_MS : QUIET_MS;
}

/** Why the engine paused it. */
function EngineProblem({ problem }: { problem: NonNullable<Campaign['problem']> }) {
  const { t } = useTranslation();
  const { ofFault } = useProblemText();
  return <Alert type="warning" showIcon title={t('campaigns.life.paused')} description={ofFault(problem)} />;
}

/** A campaign that was launched: the accounting first, then what came back, and everybody one by one. */
export function CampaignLife({ campaign }: { campaign: Campaign }) {
  const refreshMs = refreshOf(campaign);
  useApiQuery(
    '/api/campaigns/{id}',
    { params: { path: { id: campaign.id } } },
    { refetchInterval: refreshMs },
  );
  const list = useListState({ filters: FILTERS });
  const pick = (outcome: Outcome, reason?: string): void => {
    list.set({ outcome, reason });
    const heading = document.getElementById('recipients');
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  const journey =
    oneMessageOf(campaign.definition) === null ? (
      <Suspense fallback={<Skeleton active paragraph={{ rows: 12 }} />}>
        <JourneyLife campaign={campaign} refreshMs={refreshMs} />
      </Suspense>
    ) : null;
  if (campaign.status === 'draft')
    return (
      <>
        <PlanPanel campaign={campaign} />
        {journey}
      </>
    );
  return (
    <>
      <NextVersion campaign={campaign} />
      {campaign.problem ? <EngineProblem problem={campaign.problem} /> : null}
      <div className={styles.columns}>
        <AccountingPanel accounting={campaign.accounting} onPick={pick} />
        <div className={styles.stack}>
          <ReactionsPanel campaign={campaign} />
          <PlanPanel campaign={campaign} />
          <VersionsPanel campaign={campaign} />
          <OccurrencesPanel occurrences={campaign.occurrences} />
        </div>
      </div>
      {journey}
      <LiftPanel campaignId={campaign.id} />
      <TrialsPanel campaign={campaign} refreshMs={refreshMs} />
      <RecipientsPanel campaign={campaign} list={list} refreshMs={refreshMs} />
    </>
  );
}
