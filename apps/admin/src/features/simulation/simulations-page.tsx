import { CalendarOutlined } from '@ant-design/icons';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useApiPages } from '../../api';
import {
  type Column,
  Count,
  DataTable,
  DateTime,
  Empty,
  LinkButton,
  Money,
  Page,
  RoleGate,
  type RowKey,
} from '../../ui';
import { NewSimulation } from './new-simulation';
import { SimulationStatus } from './simulation-status';
import { type Listed, netOf } from './simulation-types';

const LOOK_EVERY_MS = 3_000;

const columnsOf = (t: TFunction): Column<Listed>[] => [
  { key: 'name', title: t('simulation.column.name'), render: ({ name }) => name },
  {
    key: 'status',
    title: t('simulation.column.status'),
    render: ({ status }) => <SimulationStatus status={status} />,
  },
  {
    key: 'days',
    title: t('simulation.column.days'),
    align: 'end',
    render: ({ day, options }) => `${day} / ${options.days}`,
  },
  {
    key: 'messages',
    title: t('simulation.column.messages'),
    align: 'end',
    render: ({ outcome }) => <Count value={outcome?.totals.messages ?? null} compact />,
  },
  {
    key: 'brought',
    title: t('simulation.column.brought'),
    align: 'end',
    render: ({ outcome }) => <Money minor={outcome ? netOf(outcome) : null} compact />,
  },
  {
    key: 'created',
    title: t('simulation.column.created'),
    render: ({ createdAt }) => <DateTime at={createdAt} show="relative" />,
    wideOnly: true,
  },
];

/** A page that is asked for with `?campaign=3`, or with `?new`, opens the dialog at once. */
function useAsked(): { campaignIds: number[]; isOpen: boolean } {
  const [params] = useSearchParams();
  const campaignIds = params.getAll('campaign').map(Number).filter(Number.isSafeInteger);
  return { campaignIds, isOpen: campaignIds.length > 0 || params.has('new') };
}

function Compare({ keys }: { keys: RowKey[] }) {
  const { t } = useTranslation();
  if (keys.length !== 2) return <span>{t('simulation.compareHint')}</span>;
  const [one, other] = keys;
  return <LinkButton to={`/simulations/${one}?with=${other}`}>{t('simulation.compare')}</LinkButton>;
}

/** Simulations, newest first, and the way to another one. */
export default function SimulationsPage() {
  const { t } = useTranslation();
  const asked = useAsked();
  const [keys, setKeys] = useState<RowKey[]>([]);
  const pages = useApiPages('/api/simulations', {}, { refetchInterval: LOOK_EVERY_MS });
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  const finished = rows.filter(({ status }) => status === 'finished').length;
  return (
    <Page
      title={t('simulation.title')}
      subtitle={t('simulation.subtitle')}
      actions={
        <RoleGate minimum="marketer">
          <NewSimulation {...asked} />
        </RoleGate>
      }
    >
      {finished > 1 ? <Compare keys={keys} /> : null}
      <DataTable
        pages={pages}
        columns={columnsOf(t)}
        label={t('simulation.title')}
        rowKey={({ id }) => id}
        rowTo={({ id }) => `/simulations/${id}`}
        selection={finished > 1 ? { keys, onChange: setKeys } : undefined}
        empty={
          <Empty icon={<CalendarOutlined />} title={t('simulation.none')}>
            {t('simulation.noneHint')}
          </Empty>
        }
      />
    </Page>
  );
}
