import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Panel, ProblemAlert } from '../../../ui';
import { CustomerPicker } from './customer-picker';
import { MessagePreview } from './message-preview';
import styles from './preview.module.css';
import type { LivePreviewResult } from './use-live-preview';

interface LivePreviewProps {
  preview: LivePreviewResult;
  customerId: number | undefined;
  onCustomer: (id: number | undefined) => void;
}

/** The message beside its texts, for a real customer or a made-up one. */
export function LivePreview({ preview, customerId, onCustomer }: LivePreviewProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.side}>
      <Panel
        title={t('templates.preview.title')}
        actions={<CustomerPicker value={customerId} onChange={onCustomer} />}
      >
        {preview.isError ? (
          <ProblemAlert error={preview.error} onRetry={() => void preview.refetch()} />
        ) : null}
        {preview.isPending ? <Skeleton active paragraph={{ rows: 10 }} /> : null}
        {preview.data && !preview.isError ? <MessagePreview preview={preview.data} /> : null}
      </Panel>
    </div>
  );
}
