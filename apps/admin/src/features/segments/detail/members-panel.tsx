import { useTranslation } from 'react-i18next';
import { type ApiRow, useApiPages } from '../../../api';
import { type Column, DataTable, DateTime, Empty, useCan } from '../../../ui';
import { RemoveMember } from '../lists/remove-member';
import type { TabProps } from './tab-props';
import type { SegmentDetail } from './use-segment';

type Member = ApiRow<'/api/segments/{id}/members'>;

function useColumns({ id, kind }: SegmentDetail): Column<Member>[] {
  const { t } = useTranslation();
  const canChange = useCan('marketer') && kind === 'static';
  const remove: Column<Member> = {
    key: 'remove',
    title: '',
    align: 'end',
    width: 56,
    render: ({ customerId, name, email }) => (
      <RemoveMember id={id} customerId={customerId} name={name ?? email ?? String(customerId)} />
    ),
  };
  const columns: Column<Member>[] = [
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
  return canChange ? [...columns, remove] : columns;
}

/** Who is in it, the latest entries first. */
export function MembersPanel({ detail, refreshing }: TabProps) {
  const { t } = useTranslation();
  const { id, kind } = detail;
  const pages = useApiPages('/api/segments/{id}/members', { params: { path: { id } } });
  const emptiness = kind === 'static' ? 'emptyList' : refreshing ? 'finding' : 'nobody';
  return (
    <DataTable
      pages={pages}
      columns={useColumns(detail)}
      label={t('segments.members')}
      rowKey={({ customerId }) => customerId}
      rowTo={({ customerId }) => `/customers/${customerId}`}
      empty={<Empty title={t(`segments.detail.${emptiness}`)}>{t(`segments.detail.${emptiness}Hint`)}</Empty>}
    />
  );
}
