import { Select, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiAsk } from '../../../api';
import { ProblemAlert } from '../../../ui';
import { CustomerPicker } from '../../templates/preview/customer-picker';
import { MessagePreview } from '../../templates/preview/message-preview';
import type { Graph } from '../definition';
import { inOrder } from '../journey/graph/ways';
import styles from './check.module.css';
import { TestSend } from './test-send';
import { VerdictText } from './verdict-text';

interface CustomerPreviewProps {
  graph: Graph;
  customerId: number | undefined;
  customerName: string | null | undefined;
  onCustomer: (id: number | undefined) => void;
}

interface StepChoiceProps {
  graph: Graph;
  sends: string[];
  step: string | undefined;
  onStep: (step: string) => void;
}

/** Which message of a campaign of several. */
function StepChoice({ graph, sends, step, onStep }: StepChoiceProps) {
  const { t } = useTranslation();
  if (sends.length < 2) return null;
  return (
    <Select
      aria-label={t('campaign-check.check.message')}
      value={step}
      popupMatchSelectWidth={false}
      options={sends.map((id, at) => ({
        value: id,
        label: `${at + 1} · ${graph.steps[id]?.name ?? t('campaign-steps.kind.send')}`,
      }))}
      onChange={onStep}
    />
  );
}

const sendsOf = (graph: Graph): string[] =>
  inOrder(graph).filter((id) => ['send', 'survey'].includes(graph.steps[id]?.kind ?? ''));

/** The message as one customer would get it, and whether they would. */
export function CustomerPreview({ graph, customerId, customerName, onCustomer }: CustomerPreviewProps) {
  const { t } = useTranslation();
  const sends = sendsOf(graph);
  const [chosen, choose] = useState<string>();
  const step = sends.find((id) => id === chosen) ?? sends[0];
  const wanted = customerId === undefined ? null : { definition: graph, customerId, step };
  const preview = useApiAsk('/api/campaigns/preview', wanted);
  const { data } = preview;
  return (
    <section aria-label={t('campaign-check.check.preview')} className={styles.previewBox}>
      <div className={styles.previewHead}>
        <h3 className={styles.heading}>{t('campaign-check.check.preview')}</h3>
        <StepChoice graph={graph} sends={sends} step={step} onStep={choose} />
        <CustomerPicker
          value={customerId}
          valueName={customerName}
          placeholder={t('campaign-check.check.choose')}
          onChange={onCustomer}
        />
      </div>
      {preview.isError ? <ProblemAlert error={preview.error} onRetry={() => void preview.refetch()} /> : null}
      {wanted && preview.isPending ? <Skeleton active paragraph={{ rows: 8 }} /> : null}
      {wanted && data && !preview.isError ? (
        <>
          <VerdictText verdict={data.verdict} />
          <div className={styles.shown}>
            <MessagePreview preview={data.preview} />
            {data.preview.failure ? null : (
              <TestSend
                key={`${data.preview.channel} ${step} ${customerId}`}
                {...{ graph, step }}
                customerId={wanted.customerId}
                channel={data.preview.channel}
              />
            )}
          </div>
        </>
      ) : null}
    </section>
  );
}
