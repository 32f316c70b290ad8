import { useTranslation } from 'react-i18next';
import { type ApiRow, useApiPages } from '../../../api';
import { type Column, DataTable, DateTime, Empty } from '../../../ui';

type Member = ApiRow<'/api/segments/{id}/members'>;

function useColumns(): Column<Member>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'name',
      title: t('segments.member.name'),
      render: ({ name, email, customerId }) => name ?? email ?? t('segments.unnamed', { id: customerId }),
    },
    { key: 'email', title: t('segments.member.email'), render: ({ email }) => email ?? '–', wideOnly: true },
    { key: 'cell', title: t('segments.member.cell'), render: ({ cell }) => cell ?? '–' },
    {
      key: 'entered',
      title: t('segments.member.entered'),
      render: ({ enteredAt }) => <DateTime at={enteredAt} show="relative" />,
    },
  ];
}

/** Who is in it, the latest entries first. */
export function MembersPanel({ id, refreshing }: { id: number; refreshing: boolean }) {
  const { t } = useTranslation();
  const pages = useApiPages('/api/segments/{id}/members', { params: { path: { id } } });
  return (
    <DataTable
      pages={pages}
      columns={useColumns()}
      label={t('segments.members')}
      rowKey={({ customerId }) => customerId}
      rowTo={({ customerId }) => `/customers/${customerId}`}
      empty={
        <Empty title={t(refreshing ? 'segments.detail.finding' : 'segments.detail.nobody')}>
          {t(refreshing ? 'segments.detail.findingHint' : 'segments.detail.nobodyHint')}
        </Empty>
      }
    />
  );
}
