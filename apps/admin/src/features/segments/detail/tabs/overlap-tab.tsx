import { Select, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../../api';
import { LinkButton, Panel, ProblemAlert } from '../../../../ui';
import { PairFigures } from '../../overlap/pair-figures';
import styles from '../segment-page.module.css';
import type { TabProps } from '../tab-props';

function Pair({ id, other }: { id: number; other: number }) {
  const pair = useApiQuery('/api/segments/{id}/overlap/{other}', { params: { path: { id, other } } });
  if (pair.isError) return <ProblemAlert error={pair.error} onRetry={() => void pair.refetch()} />;
  return pair.data ? <PairFigures pair={pair.data} /> : <Skeleton active />;
}

/** Who is in this segment and in another one as well. */
export function OverlapTab({ detail: { id }, words }: TabProps) {
  const { t } = useTranslation();
  const [other, setOther] = useState<number | null>(null);
  const others = words.catalogue.segments.filter((segment) => segment.id !== id);
  return (
    <Panel
      title={t('segment-insights.overlap.with')}
      hint={t('segment-insights.overlap.withHint')}
      actions={<LinkButton to="/segments/overlap">{t('segment-insights.overlap.all')}</LinkButton>}
    >
      <div className={styles.stack}>
        <Select<number>
          value={other ?? undefined}
          placeholder={t('segment-insights.overlap.choose')}
          aria-label={t('segment-insights.overlap.choose')}
          showSearch={{ optionFilterProp: 'label' }}
          options={others.map((segment) => ({ value: segment.id, label: segment.name }))}
          onChange={setOther}
        />
        {other === null ? null : <Pair key={other} id={id} other={other} />}
      </div>
    </Panel>
  );
}
