import { Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiAsk } from '../../../api';
import { BuiltLink, Panel, ProblemAlert, StatusTag } from '../../../ui';
import { type GroupDraft, toRule } from '../rule/draft';
import type { Words } from '../words/words';
import { CustomerSelect } from './customer-select';
import { Explanation } from './explanation';
import styles from './why.module.css';

interface WhyPanelProps {
  /** Null while the rule can't be asked about. */
  root: GroupDraft | null;
  words: Words;
}

/** Why one customer is in, or is not: every condition with the value it saw. */
export function WhyPanel({ root, words }: WhyPanelProps) {
  const { t } = useTranslation();
  const [customerId, setCustomerId] = useState<number | null>(null);
  const question = customerId === null || !root ? null : { customerId, rule: toRule(root) };
  const answer = useApiAsk('/api/segments/explain', question, { keepPrevious: false });
  return (
    <Panel title={t('segments.why.title')} hint={t('segments.why.hint')}>
      <div className={styles.why}>
        <CustomerSelect value={customerId} onChange={setCustomerId} />
        {answer.isError ? <ProblemAlert error={answer.error} onRetry={() => void answer.refetch()} /> : null}
        {question && answer.isPending ? <Skeleton active title={false} /> : null}
        {root && answer.data ? (
          <>
            <p className={styles.verdict}>
              <StatusTag tone={answer.data.inside ? 'success' : 'neutral'}>
                {t(answer.data.inside ? 'segments.why.inside' : 'segments.why.outside')}
              </StatusTag>
              <BuiltLink to={`/customers/${customerId}`}>{t('segments.why.open')}</BuiltLink>
            </p>
            <Explanation root={root} nodes={answer.data.nodes} words={words} />
          </>
        ) : null}
      </div>
    </Panel>
  );
}
