import { Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useApiQuery } from '../../../api';
import { Page, Panel, ProblemAlert } from '../../../ui';
import { Choices } from '../choices';
import type { Metric } from '../results-types';
import { CampaignFigures } from './campaign-figures';

/** What a campaign brought: by digit and cell, and against what was foretold at its launch. */
export default function CampaignResultsPage() {
  const { t } = useTranslation();
  const id = Number(useParams().id);
  const [metric, setMetric] = useState<Metric>('ordered');
  const [kind, setKind] = useState<string>();
  const campaign = useApiQuery('/api/campaigns/{id}', { params: { path: { id } } });
  const results = useApiQuery(
    '/api/campaign-results/{id}',
    { params: { path: { id }, query: { metric, kind } } },
    { keepPrevious: true },
  );
  const name = campaign.data?.name;
  const found = results.isError ? undefined : results.data;
  return (
    <Page
      title={name ? t('results.titleOf', { name }) : t('results.ofCampaign')}
      heading={t('results.ofCampaign')}
      subtitle={found ? t('results.subtitleOf', { count: found.responseDays }) : undefined}
      breadcrumbs={[
        { label: t('campaigns.title'), to: '/campaigns' },
        { label: name ?? t('campaigns.one'), to: `/campaigns/${id}` },
      ]}
      width="wide"
    >
      <Choices
        metric={metric}
        onMetric={setMetric}
        kind={found?.kind ?? null}
        kinds={found?.kinds ?? []}
        onKind={setKind}
      />
      {results.isError ? <ProblemAlert error={results.error} onRetry={() => void results.refetch()} /> : null}
      {results.isPending ? (
        <Panel>
          <Skeleton active paragraph={{ rows: 12 }} />
        </Panel>
      ) : null}
      {found ? <CampaignFigures results={found} /> : null}
    </Page>
  );
}
