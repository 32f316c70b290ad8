import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api';
import { Count, DateTime, Empty, Page, Panel, ProblemAlert, RoleGate, StatCard, Tiles } from '../../ui';
import { useCheck } from './use-check';
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

/** How good the records are, and what is wrong with which of them. */
export default function QualityPage() {
  const { t } = useTranslation();
  const check = useCheck();
  const query = useApiQuery('/api/data-quality', undefined, { refetchInterval: check.refetchInterval });
  const overview = query.data;
  const asOf = overview?.asOf ?? null;
  const { seen } = check;
  useEffect(() => seen(asOf));
  const checkButton = (
    <RoleGate minimum="marketer">
      <Button loading={check.running} disabled={!overview} onClick={() => check.start(asOf)}>
        {t(check.running ? 'data-quality.checking' : 'data-quality.check')}
      </Button>
    </RoleGate>
  );
  return (
    <Page
      title={t('data-quality.title')}
      subtitle={
        <>
          {t('data-quality.subtitle')} {asOf ? <DateTime at={asOf} show="relative" /> : null}
        </>
      }
      actions={checkButton}
      width="wide"
    >
      {query.isError ? <ProblemAlert error={query.error} onRetry={() => void query.refetch()} /> : null}
      {check.error ? <ProblemAlert error={check.error} /> : null}
      {query.isError ? null : <Figures overview={overview} />}
      {overview?.asOf ? <Records overview={overview} /> : null}
      {overview && !overview.asOf ? (
        <Panel>
          <Empty icon={<SafetyCertificateOutlined />} title={t('data-quality.never')} action={checkButton}>
            {t('data-quality.neverHint')}
          </Empty>
        </Panel>
      ) : null}
    </Page>
  );
}
