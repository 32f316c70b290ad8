import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api';
import {
  Count,
  DateTime,
  type FollowedRun,
  NothingYet,
  Page,
  ProblemAlert,
  RoleGate,
  RunNotices,
  StatCard,
  Tiles,
  useRun,
} from '../../ui';
import { IssueCustomers } from './issues/issue-customers';
import { IssueList, useIssue } from './issues/issue-list';
import styles from './data-quality.module.css';
import type { QualityOverview } from './quality-types';

function Figures({ overview }: { overview: QualityOverview | undefined }) {
  const { t } = useTranslation();
  const loading = overview === undefined;
  return (
    <Tiles min={220}>
      <StatCard
        label={t('data-quality.completeness')}
        value={<Count value={Math.round(overview?.completeness ?? 0)} />}
        hint={t('data-quality.completenessHint')}
        loading={loading}
      />
      <StatCard
        label={t('data-quality.reachability')}
        value={<Count value={Math.round(overview?.reachability ?? 0)} />}
        hint={t('data-quality.reachabilityHint')}
        loading={loading}
      />
      <StatCard
        label={t('data-quality.suspected')}
        value={<Count value={overview?.duplicates ?? 0} />}
        hint={t('data-quality.suspectedHint')}
        to="/data-quality/duplicates"
        loading={loading}
      />
    </Tiles>
  );
}

function Records({ overview }: { overview: QualityOverview }) {
  const { issue, choose } = useIssue(overview);
  return (
    <div className={styles.columns}>
      <IssueList overview={overview} issue={issue} onChoose={choose} />
      <IssueCustomers issue={issue} key={issue} />
    </div>
  );
}

function CheckNow({ run: { going, starting, start } }: { run: FollowedRun }) {
  const { t } = useTranslation();
  const isBusy = starting || going !== null;
  return (
    <RoleGate minimum="marketer">
      <Button loading={isBusy} onClick={start}>
        {t(isBusy ? 'data-quality.checking' : 'data-quality.check')}
      </Button>
    </RoleGate>
  );
}

function Content({ overview, run }: { overview: QualityOverview; run: FollowedRun }) {
  const { t } = useTranslation();
  if (overview.asOf !== null) return <Records overview={overview} />;
  return (
    <NothingYet
      icon={<SafetyCertificateOutlined />}
      title={t('data-quality.never')}
      action={<CheckNow run={run} />}
    >
      {t('data-quality.neverHint')}
    </NothingYet>
  );
}

/** How good the records are, and what is wrong with which of them. */
export default function QualityPage() {
  const { t } = useTranslation();
  const { data, error, isError, refetch } = useApiQuery('/api/data-quality');
  const run = useRun('/api/data-quality/runs', data?.newest, {
    invalidates: ['/api/data-quality', '/api/duplicates'],
    done: () => t('data-quality.checked'),
  });
  return (
    <Page
      title={t('data-quality.title')}
      subtitle={
        <>
          {t('data-quality.subtitle')} {data?.asOf ? <DateTime at={data.asOf} show="relative" /> : null}
        </>
      }
      actions={data?.asOf === null ? null : <CheckNow run={run} />}
      width="wide"
    >
      {isError ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : null}
      {run.error ? <ProblemAlert error={run.error} onRetry={run.start} /> : null}
      <RunNotices failed={data?.newest?.status === 'failed'} outdated={false} warnings={[]} />
      {isError && !data ? null : <Figures overview={data} />}
      {data ? <Content overview={data} run={run} /> : null}
    </Page>
  );
}
