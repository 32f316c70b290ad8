import { ReloadOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../ui';
import { Step } from '../builder/step';
import type { Graph } from '../definition';
import { recurs } from '../definition';
import styles from './check.module.css';
import { CostFigures } from './cost-figures';
import { CustomerPreview } from './customer-preview';
import { DryRunFigures } from './dry-run-figures';
import { ExpectedFigures } from './expected-figures';
import outlook from './outlook.module.css';
import { OverlapFigures } from './overlap-figures';
import { ProblemList } from './problem-list';
import { SampleList } from './sample-list';
import type { Check, DryRun } from './use-check';

interface CheckStepProps {
  number?: number;
  graph: Graph;
  check: Check;
  /** Null for one that does not run yet. */
  runningId?: number | null;
  /** Opens a step that has to be mended; where there is but one message, the page leads to it. */
  onStep?: (id: string) => void;
}

interface TrialProps {
  graph: Graph;
  settled: Graph;
  dryRun: DryRun;
  runningId: number | null;
}

function Trial({ graph, settled, dryRun, runningId }: TrialProps) {
  const { t } = useTranslation();
  const [customerId, setCustomerId] = useState<number>();
  const chosen = dryRun.sample.find((verdict) => verdict.customerId === customerId);
  return (
    <>
      <p className={styles.lead}>
        {t(recurs(graph.trigger) ? 'campaign-check.check.ifDueNow' : 'campaign-check.check.now')}
      </p>
      <DryRunFigures dryRun={dryRun} />
      <div className={outlook.outlook}>
        <CostFigures dryRun={dryRun} />
        <ExpectedFigures dryRun={dryRun} />
        <OverlapFigures graph={settled} campaignId={runningId} />
      </div>
      <SampleList verdicts={dryRun.sample} chosen={customerId} onChoose={setCustomerId} />
      <CustomerPreview
        graph={graph}
        customerId={customerId}
        customerName={chosen?.customerName}
        onCustomer={setCustomerId}
      />
    </>
  );
}

/** What a launch at this moment would do, without doing it. */
export function CheckStep({ number = 4, graph, check, runningId = null, onStep }: CheckStepProps) {
  const { t } = useTranslation();
  return (
    <Step
      number={number}
      name="check"
      title={t('campaign-check.check.title')}
      hint={t('campaign-check.check.hint')}
      actions={
        <Button icon={<ReloadOutlined />} loading={check.busy} onClick={check.again}>
          {t('campaign-check.check.again')}
        </Button>
      }
    >
      <div className={styles.check}>
        {check.error ? <ProblemAlert error={check.error} onRetry={check.again} /> : null}
        <ProblemList problems={check.problems ?? []} graph={graph} onStep={onStep} />
        {check.dryRun === undefined && !check.error ? <Skeleton active paragraph={{ rows: 5 }} /> : null}
        {check.dryRun ? (
          <Trial {...{ graph, runningId }} settled={check.settled} dryRun={check.dryRun} />
        ) : null}
        {check.dryRun === null ? <p className={styles.lead}>{t('campaign-check.check.open')}</p> : null}
      </div>
    </Step>
  );
}
