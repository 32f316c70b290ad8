import { FundOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApiPages } from '../../api';
import {
  type Column,
  DataTable,
  Empty,
  Money,
  Page,
  Percent,
  RoleGate,
  useFormat,
  useListState,
} from '../../ui';
import { OpportunityActions } from './opportunity-actions';
import { OpportunityDrawer } from './opportunity-drawer';
import { OpportunityStatus } from './opportunity-status';
import { OpportunityTotals } from './opportunity-totals';
import type { Opportunity } from './opportunity-types';

const LIST = { filters: ['status'] };
const STATUSES: Opportunity['status'][] = ['open', 'won', 'lost'];

function useColumns(onEdit: (opportunity: Opportunity) => void): Column<Opportunity>[] {
  const { t } = useTranslation();
  const { date } = useFormat();
  return [
    { key: 'name', title: t('opportunities.name'), render: ({ name }) => <strong>{name}</strong> },
    {
      key: 'customer',
      title: t('opportunities.customer'),
      render: ({ customerId, customerName }) => (
        <Link to={`/customers/${customerId}?tab=contacts`}>
          {customerName ?? t('customers.nameless', { id: customerId })}
        </Link>
      ),
    },
    {
      key: 'expected',
      title: t('opportunities.expected'),
      align: 'end',
      render: ({ expectedMinor }) => <Money minor={expectedMinor} />,
    },
    {
      key: 'probability',
      title: t('opportunities.probability'),
      align: 'end',
      render: ({ probability }) => <Percent value={probability} />,
    },
    { key: 'stage', title: t('opportunities.stage'), render: ({ stage }) => stage },
    {
      key: 'closesOn',
      title: t('opportunities.closesOn'),
      render: ({ closesOn }) => (closesOn ? date(`${closesOn}T12:00:00Z`) : '–'),
    },
    {
      key: 'status',
      title: t('opportunities.status.title'),
      render: ({ status }) => <OpportunityStatus status={status} />,
    },
    {
      key: 'actions',
      title: '',
      align: 'end',
      render: (opportunity) => (
        <OpportunityActions opportunity={opportunity} onEdit={() => onEdit(opportunity)} />
      ),
    },
  ];
}

function StatusFilter({
  value,
  onChange,
}: {
  value: string | undefined;
  onChange: (value?: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <Select<string>
      allowClear
      value={value}
      style={{ minWidth: 160 }}
      placeholder={t('opportunities.status.any')}
      aria-label={t('opportunities.status.title')}
      options={STATUSES.map((status) => ({ value: status, label: t(`opportunities.status.${status}`) }))}
      onChange={(status) => onChange(status)}
    />
  );
}

/** Money customers may bring: what is open, and what became of the rest. */
export default function OpportunitiesPage() {
  const { t } = useTranslation();
  const list = useListState(LIST);
  const pages = useApiPages('/api/opportunities', { params: { query: list.query } });
  const [edited, setEdited] = useState<Opportunity | 'new' | null>(null);
  const columns = useColumns(setEdited);
  const add = (
    <RoleGate minimum="marketer">
      <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
        {t('opportunities.new')}
      </Button>
    </RoleGate>
  );
  return (
    <Page title={t('opportunities.title')} subtitle={t('opportunities.subtitle')} actions={add}>
      <OpportunityTotals />
      <DataTable<Opportunity>
        pages={pages}
        list={list}
        columns={columns}
        label={t('opportunities.title')}
        rowKey={({ id }) => id}
        searchPlaceholder={t('opportunities.search')}
        filters={
          <StatusFilter
            value={list.filters['status']}
            onChange={(status) => list.setFilter('status', status)}
          />
        }
        empty={
          <Empty icon={<FundOutlined />} title={t('opportunities.none')} action={add}>
            {t('opportunities.noneHint')}
          </Empty>
        }
      />
      <OpportunityDrawer
        opportunity={edited === 'new' ? null : edited}
        open={edited !== null}
        onClose={() => setEdited(null)}
      />
    </Page>
  );
}
