import { StopOutlined } from '@ant-design/icons';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useApiPages } from '../../api';
import {
  type Column,
  DataTable,
  DateTime,
  Empty,
  type ListState,
  Page,
  useCan,
  useListState,
} from '../../ui';
import { LiftSuppression } from './lift-suppression';
import { type Shown, SuppressionFilters } from './suppression-filters';
import { type Lift, type Suppression, reasonText } from './suppression-types';
import styles from './suppressions.module.css';

const LIST = { filters: ['channel', 'reason'] };
const SHOW = 'show';

const commonColumns = (t: TFunction): Column<Suppression | Lift>[] => [
  {
    key: 'address',
    title: t('suppressions.address'),
    render: ({ address }) => <span className={styles.address}>{address}</span>,
  },
  {
    key: 'channel',
    title: t('suppressions.channel.label'),
    render: ({ channel }) => t(`suppressions.channel.${channel}`),
  },
  {
    key: 'reason',
    title: t('suppressions.reason.label'),
    render: ({ reason }) => reasonText(t, reason),
  },
];

function Owner({ customer }: Pick<Suppression, 'customer'>) {
  const { t } = useTranslation();
  if (!customer) return <span className={styles.nobody}>{t('suppressions.nobody')}</span>;
  const { id, name } = customer;
  return <Link to={`/customers/${id}`}>{name ?? t('suppressions.nameless', { id })}</Link>;
}

const activeColumns = (t: TFunction, mayLift: boolean): Column<Suppression>[] => [
  ...commonColumns(t),
  { key: 'customer', title: t('suppressions.customer'), render: (row) => <Owner customer={row.customer} /> },
  {
    key: 'since',
    title: t('suppressions.since'),
    render: ({ at }) => <DateTime at={at} show="relative" />,
  },
  ...(mayLift
    ? [
        {
          key: 'lift',
          title: '',
          render: (suppression: Suppression) => <LiftSuppression suppression={suppression} />,
          align: 'end' as const,
        },
      ]
    : []),
];

const liftedColumns = (t: TFunction): Column<Lift>[] => [
  ...commonColumns(t),
  { key: 'note', title: t('suppressions.note'), render: ({ note }) => note },
  { key: 'liftedBy', title: t('suppressions.liftedBy'), render: ({ liftedBy }) => liftedBy },
  {
    key: 'liftedAt',
    title: t('suppressions.liftedAt'),
    render: ({ liftedAt }) => <DateTime at={liftedAt} show="relative" />,
  },
];

interface ListProps {
  list: ListState;
  filters: ReactNode;
}

function Active({ list, filters }: ListProps) {
  const { t } = useTranslation();
  const mayLift = useCan('marketer');
  const pages = useApiPages('/api/suppressions', { params: { query: list.query } });
  return (
    <DataTable<Suppression>
      pages={pages}
      list={list}
      columns={activeColumns(t, mayLift)}
      label={t('suppressions.title')}
      rowKey={({ channel, address }) => channel + address}
      searchPlaceholder={t('suppressions.search')}
      filters={filters}
      empty={
        <Empty icon={<StopOutlined />} title={t('suppressions.none')}>
          {t('suppressions.noneHint')}
        </Empty>
      }
    />
  );
}

function Lifted({ list, filters }: ListProps) {
  const { t } = useTranslation();
  const pages = useApiPages('/api/suppressions/lifted', { params: { query: list.query } });
  return (
    <DataTable<Lift>
      pages={pages}
      list={list}
      columns={liftedColumns(t)}
      label={t('suppressions.show.lifted')}
      rowKey={({ id }) => id}
      searchPlaceholder={t('suppressions.search')}
      filters={filters}
      empty={
        <Empty icon={<StopOutlined />} title={t('suppressions.noneLifted')}>
          {t('suppressions.noneLiftedHint')}
        </Empty>
      }
    />
  );
}

/** Addresses nothing is sent to, and those that were let go again. */
export default function SuppressionsPage() {
  const { t } = useTranslation();
  const list = useListState(LIST);
  const [params] = useSearchParams();
  const shown: Shown = params.get(SHOW) === 'lifted' ? 'lifted' : 'active';
  const onShown = (next: Shown): void => list.set({ [SHOW]: next === 'lifted' ? next : undefined });
  const filters = <SuppressionFilters list={list} shown={shown} onShown={onShown} />;
  return (
    <Page title={t('suppressions.title')} subtitle={t('suppressions.subtitle')}>
      {shown === 'active' ? (
        <Active list={list} filters={filters} />
      ) : (
        <Lifted list={list} filters={filters} />
      )}
    </Page>
  );
}
