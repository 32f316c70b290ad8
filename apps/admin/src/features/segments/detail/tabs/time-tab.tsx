import { Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../../api';
import { Panel, ProblemAlert } from '../../../../ui';
import type { TabProps } from '../tab-props';
import styles from '../segment-page.module.css';
import { SizeChart } from './size-chart';
import { WorthChart } from './worth-chart';

const SPANS = [30, 90, 365];

/** How a segment grew, who came and went, and what it was worth, day by day. */
export function TimeTab({ detail: { id } }: TabProps) {
  const { t } = useTranslation();
  const [days, setDays] = useState(90);
  const path = { id };
  const found = useApiQuery(
    '/api/segments/{id}/days',
    { params: { path, query: { days } } },
    { keepPrevious: true },
  );
  const span = (
    <Segmented<number>
      value={days}
      aria-label={t('segment-insights.time.span')}
      options={SPANS.map((value) => ({ value, label: t('segment-insights.time.days', { count: value }) }))}
      onChange={setDays}
    />
  );
  return (
    <div className={styles.stack}>
      {found.isError ? <ProblemAlert error={found.error} onRetry={() => void found.refetch()} /> : null}
      <Panel
        title={t('segment-insights.time.size')}
        hint={t('segment-insights.time.sizeHint')}
        actions={span}
      >
        {found.data ? <SizeChart days={found.data} /> : <Skeleton active paragraph={{ rows: 6 }} />}
      </Panel>
      <Panel title={t('segment-insights.time.worth')} hint={t('segment-insights.time.worthHint')}>
        {found.data ? <WorthChart days={found.data} /> : <Skeleton active paragraph={{ rows: 6 }} />}
      </Panel>
    </div>
  );
}
