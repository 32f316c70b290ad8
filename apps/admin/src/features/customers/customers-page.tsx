import { UserOutlined } from '@ant-design/icons';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type ApiRow, useApiPages } from '../../api';
import {
  type Column,
  Count,
  DataTable,
  DateTime,
  Empty,
  LinkButton,
  Money,
  Page,
  useListState,
} from '../../ui';
import { useCustomerName } from './use-customer-name';

type Row = ApiRow<'/api/customers'>;

const SORTS = ['newest', 'revenue', 'last-order'] as const;
const KINDS = ['individual', 'organization'] as const;
const LIST = { sort: 'newest', filters: ['kind'] } as const;

const placeOf = ({ city, region, country }: Row): string =>
  [city, region, country].filter(Boolean).join(', ');

function useColumns(): Column<Row>[] {
  const { t } = useTranslation();
  const nameOf = useCustomerName();
  return [
    { key: 'name', title: t('customers.column.name'), render: nameOf },
    {
      key: 'contact',
      title: t('customers.column.contact'),
      render: ({ email, phone }) => email ?? phone ?? '–',
    },
    {
      key: 'place',
      title: t('customers.column.place'),
      render: (row) => placeOf(row) || '–',
      wideOnly: true,
    },
    {
      key: 'orders',
      title: t('customers.column.orders'),
      align: 'end',
      render: ({ purchases }) => <Count value={purchases.ordersCount} />,
    },
    {
      key: 'revenue',
      title: t('customers.column.revenue'),
      align: 'end',
      render: ({ purchases }) => <Money minor={purchases.revenueMinor} />,
    },
    {
      key: 'lastOrder',
      title: t('customers.column.lastOrder'),
      render: ({ purchases }) => <DateTime at={purchases.lastOrderAt} show="date" />,
    },
  ];
}

/** All customers: found by a part of what they are known by, in three orders. */
export default function CustomersPage() {
  const { t } = useTranslation();
  const list = useListState(LIST);
  const pages = useApiPages('/api/customers', { params: { query: list.query } });
  const columns = useColumns();
  return (
    <Page title={t('customers.title')} subtitle={t('customers.subtitle')}>
      <DataTable<Row>
        pages={pages}
        list={list}
        columns={columns}
        label={t('customers.list')}
        rowKey={({ id }) => id}
        rowTo={({ id }) => `/customers/${id}`}
        searchPlaceholder={t('customers.search')}
        filters={
          <>
            <Select
              value={list.filters['kind'] ?? ''}
              style={{ minWidth: 180 }}
              aria-label={t('contact-persons.kind.label')}
              options={[
                { value: '', label: t('contact-persons.kind.all') },
                ...KINDS.map((value) => ({ value, label: t(`contact-persons.kind.${value}`) })),
              ]}
              onChange={(kind) => list.setFilter('kind', kind || undefined)}
            />
            <Select
              value={list.sort}
              style={{ minWidth: 180 }}
              aria-label={t('customers.sort.label')}
              options={SORTS.map((value) => ({ value, label: t(`customers.sort.${value}`) }))}
              onChange={list.setSort}
            />
          </>
        }
        empty={
          <Empty
            icon={<UserOutlined />}
            title={t('customers.none')}
            action={
              <LinkButton to="/imports" type="primary">
                {t('customers.noneAction')}
              </LinkButton>
            }
          >
            {t('customers.noneHint')}
          </Empty>
        }
      />
    </Page>
  );
}
