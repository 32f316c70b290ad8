import { MergeOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useApiPages } from '../../api';
import { type Column, DataTable, DateTime, Empty, Page, StatusTag } from '../../ui';
import { UndoMerge } from './merging/undo-merge';
import { useMergedName } from './merging/use-merged-name';
import type { Merge } from './quality-types';

function useColumns(): Column<Merge>[] {
  const { t } = useTranslation();
  const nameOf = useMergedName();
  const how = ({ cause, mergedBy }: Merge): string => {
    if (cause === 'automatic') return t('data-quality.merges.automatic');
    return mergedBy ? t('data-quality.merges.manual', { name: mergedBy }) : t('data-quality.merges.byHand');
  };
  return [
    { key: 'stays', title: t('data-quality.merges.stays'), render: ({ survivor }) => nameOf(survivor) },
    { key: 'gone', title: t('data-quality.merges.gone'), render: ({ loser }) => nameOf(loser) },
    { key: 'how', title: t('data-quality.merges.how'), render: how },
    {
      key: 'when',
      title: t('data-quality.merges.when'),
      render: ({ mergedAt }) => <DateTime at={mergedAt} show="relative" />,
    },
    {
      key: 'state',
      title: t('data-quality.merges.state'),
      render: ({ undoneAt }) => (
        <StatusTag tone={undoneAt ? 'neutral' : 'success'}>
          {t(undoneAt ? 'data-quality.merges.undone' : 'data-quality.merges.standing')}
        </StatusTag>
      ),
    },
    { key: 'undo', title: '', align: 'end', render: (merge) => <UndoMerge merge={merge} /> },
  ];
}

/** Records that became one, and the way back. */
export default function MergesPage() {
  const { t } = useTranslation();
  const pages = useApiPages('/api/merges');
  const columns = useColumns();
  return (
    <Page title={t('data-quality.merges.title')} subtitle={t('data-quality.merges.subtitle')}>
      <DataTable<Merge>
        pages={pages}
        columns={columns}
        label={t('data-quality.merges.title')}
        rowKey={({ id }) => id}
        rowTo={({ currentId }) => `/customers/${currentId}`}
        empty={
          <Empty icon={<MergeOutlined />} title={t('data-quality.merges.none')}>
            {t('data-quality.merges.noneHint')}
          </Empty>
        }
      />
    </Page>
  );
}
