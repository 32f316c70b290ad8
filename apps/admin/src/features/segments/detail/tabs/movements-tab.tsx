import { useTranslation } from 'react-i18next';
import { type ApiRow, useApiPages } from '../../../../api';
import { type Column, DataTable, DateTime, Empty, StatusTag } from '../../../../ui';
import { useCauseText } from '../../words/use-cause-text';
import type { TabProps } from '../tab-props';

type Movement = ApiRow<'/api/segments/{id}/movements'>;

function useColumns(): Column<Movement>[] {
  const { t } = useTranslation();
  const causeText = useCauseText();
  return [
    {
      key: 'name',
      title: t('segments.member.name'),
      render: ({ name, email, customerId }) => name ?? email ?? t('segments.unnamed', { id: customerId }),
    },
    {
      key: 'kind',
      title: t('segment-insights.movement.what'),
      render: ({ kind }) => (
        <StatusTag tone={kind === 'entered' ? 'success' : 'neutral'}>
          {t(`segment-insights.movement.${kind}`)}
        </StatusTag>
      ),
    },
    {
      key: 'cause',
      title: t('segment-insights.movement.cause'),
      render: ({ cause }) => causeText(cause),
    },
    {
      key: 'at',
      title: t('segment-insights.movement.at'),
      render: ({ at }) => <DateTime at={at} show="relative" />,
    },
  ];
}

/** Who came and who went, and why, the latest first. */
export function MovementsTab({ detail: { id } }: TabProps) {
  const { t } = useTranslation();
  const pages = useApiPages('/api/segments/{id}/movements', { params: { path: { id } } });
  return (
    <DataTable
      pages={pages}
      columns={useColumns()}
      label={t('segment-insights.tab.movements')}
      rowKey={(row) => row.id}
      rowTo={({ customerId }) => `/customers/${customerId}`}
      empty={
        <Empty title={t('segment-insights.movement.none')}>{t('segment-insights.movement.noneHint')}</Empty>
      }
    />
  );
}
