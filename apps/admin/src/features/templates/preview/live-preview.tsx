import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Panel, ProblemAlert, RoleGate } from '../../../ui';
import { CustomerPicker } from './customer-picker';
import { MessagePreview } from './message-preview';
import styles from './preview.module.css';
import { TrialForm } from './trial-form';
import type { LivePreviewResult, PreviewInput } from './use-live-preview';

interface LivePreviewProps {
  preview: LivePreviewResult;
  /** What the preview is of. */
  shown: PreviewInput;
  onCustomer: (id: number | undefined) => void;
}

/** The message beside its texts, for a real customer or a made-up one. */
export function LivePreview({ preview, shown, onCustomer }: LivePreviewProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.side}>
      <Panel
        title={t('templates.preview.title')}
        actions={<CustomerPicker value={shown.customerId} onChange={onCustomer} />}
      >
        {preview.isError ? (
          <ProblemAlert error={preview.error} onRetry={() => void preview.refetch()} />
        ) : null}
        {preview.isPending ? <Skeleton active paragraph={{ rows: 10 }} /> : null}
        {preview.data && !preview.isError ? <MessagePreview preview={preview.data} /> : null}
        <RoleGate minimum="marketer">
          <TrialForm channel={shown.source.channel} shown={shown} />
        </RoleGate>
      </Panel>
    </div>
  );
}
