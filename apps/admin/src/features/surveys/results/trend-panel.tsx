import { Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../api';
import { Empty, Panel, ProblemAlert } from '../../../ui';
import type { SurveyDetail } from '../survey-types';
import { TrendChart } from './trend-chart';

type Period = 'week' | 'month';

/** How the answers go from week to week, or month to month. */
export function TrendPanel({ survey }: { survey: SurveyDetail }) {
  const { t } = useTranslation();
  const [by, setBy] = useState<Period>('month');
  const params = { path: { id: survey.id }, query: { by } };
  const trend = useApiQuery('/api/surveys/{id}/trend', { params });
  const periods = trend.data?.periods ?? [];
  return (
    <Panel
      title={t('surveys.trend.title')}
      hint={t('surveys.trend.hint')}
      actions={
        <Segmented<Period>
          size="small"
          aria-label={t('surveys.trend.by')}
          value={by}
          onChange={setBy}
          options={(['week', 'month'] as const).map((value) => ({
            value,
            label: t(`surveys.trend.${value}`),
          }))}
        />
      }
    >
      {trend.isPending ? <Skeleton active paragraph={{ rows: 5 }} /> : null}
      {trend.isError ? <ProblemAlert error={trend.error} onRetry={() => void trend.refetch()} /> : null}
      {trend.isSuccess && periods.length === 0 ? <Empty title={t('surveys.given.none')} /> : null}
      {periods.length > 0 ? <TrendChart periods={periods} /> : null}
    </Panel>
  );
}
