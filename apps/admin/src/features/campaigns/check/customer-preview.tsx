import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiAsk } from '../../../api';
import { ProblemAlert } from '../../../ui';
import { CustomerPicker } from '../../templates/preview/customer-picker';
import { MessagePreview } from '../../templates/preview/message-preview';
import type { Graph } from '../definition';
import styles from './check.module.css';
import { VerdictText } from './verdict-text';

interface CustomerPreviewProps {
  graph: Graph;
  customerId: number | undefined;
  customerName: string | null | undefined;
  onCustomer: (id: number | undefined) => void;
}

/** The message as one customer would get it, and whether they would. */
export function CustomerPreview({ graph, customerId, customerName, onCustomer }: CustomerPreviewProps) {
  const { t } = useTranslation();
  const wanted = customerId === undefined ? null : { definition: graph, customerId };
  const preview = useApiAsk('/api/campaigns/preview', wanted);
  const { data } = preview;
  return (
    <section aria-label={t('campaign-check.check.preview')} className={styles.previewBox}>
      <div className={styles.previewHead}>
        <h3 className={styles.heading}>{t('campaign-check.check.preview')}</h3>
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
          <MessagePreview preview={data.preview} />
        </>
      ) : null}
    </section>
  );
}
