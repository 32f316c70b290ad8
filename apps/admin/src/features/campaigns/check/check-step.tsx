import { ReloadOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../ui';
import { Step } from '../builder/step';
import type { Graph } from '../definition';
import { recurs } from '../definition';
import styles from './check.module.css';
import { CustomerPreview } from './customer-preview';
import { DryRunFigures } from './dry-run-figures';
import { ProblemList } from './problem-list';
import { SampleList } from './sample-list';
import type { Check, DryRun } from './use-check';

interface CheckStepProps {
  number?: number;
  graph: Graph;
  check: Check;
  /** Opens a step that has to be mended; where there is but one message, the page leads to it. */
  onStep?: (id: string) => void;
}

function Trial({ graph, dryRun }: { graph: Graph; dryRun: DryRun }) {
  const { t } = useTranslation();
  const [customerId, setCustomerId] = useState<number>();
  const chosen = dryRun.sample.find((verdict) => verdict.customerId === customerId);
  return (
    <>
      <p className={styles.lead}>
        {t(recurs(graph.trigger) ? 'campaign-check.check.ifDueNow' : 'campaign-check.check.now')}
      </p>
      <DryRunFigures dryRun={dryRun} />
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
export function CheckStep({ number = 4, graph, check, onStep }: CheckStepProps) {
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
        {check.dryRun ? <Trial graph={graph} dryRun={check.dryRun} /> : null}
        {check.dryRun === null ? <p className={styles.lead}>{t('campaign-check.check.open')}</p> : null}
      </div>
    </Step>
  );
}
