import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useApiPages } from '../../api';
import { type Column, Count, DataTable, DateTime, Empty, Money, Panel } from '../../ui';
import type { ListedCampaign, Metric } from './results-types';
import { useWords } from './use-words';

function useColumns(t: TFunction): Column<ListedCampaign>[] {
  const words = useWords();
  return [
    { key: 'name', title: t('results.list.name'), render: ({ name }) => name },
    {
      key: 'launchedAt',
      title: t('results.list.launchedAt'),
      render: ({ launchedAt }) => <DateTime at={launchedAt} show="date" />,
      wideOnly: true,
    },
    {
      key: 'people',
      title: t('results.column.people'),
      align: 'end',
      render: ({ total }) => <Count value={total.people} compact />,
    },
    {
      key: 'waiting',
      title: t('results.list.waiting'),
      align: 'end',
      render: ({ waiting }) => <Count value={waiting} compact />,
      wideOnly: true,
    },
    {
      key: 'responses',
      title: t('results.column.responses'),
      align: 'end',
      render: ({ total }) => <Count value={total.responses} compact />,
    },
    {
      key: 'foretold',
      title: t('results.list.foretold'),
      align: 'end',
      render: ({ foretold }) => <Count value={foretold === null ? null : Math.round(foretold)} compact />,
    },
    {
      key: 'rate',
      title: t('results.column.rate'),
      align: 'end',
      render: ({ total }) => <span title={words.between(total.interval)}>{words.rate(total.rate)}</span>,
    },
    {
      key: 'margin',
      title: t('results.list.margin'),
      align: 'end',
      render: ({ marginMinor }) => <Money minor={marginMinor} compact />,
    },
  ];
}

/** What each launched campaign brought, beside what was foretold of it. */
export function CampaignList({ metric }: { metric: Metric }) {
  const { t } = useTranslation();
  const pages = useApiPages('/api/campaign-results', { params: { query: { metric } } });
  return (
    <Panel title={t('results.list.title')} hint={t('results.list.hint')} flush>
      <DataTable
        pages={pages}
        columns={useColumns(t)}
        label={t('results.list.title')}
        rowKey={({ id }) => id}
        rowTo={({ id }) => `/campaigns/${id}/results`}
        empty={<Empty title={t('results.list.none')}>{t('results.list.noneHint')}</Empty>}
      />
    </Panel>
  );
}
