import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiPages } from '../../../api';
import {
  type Column,
  Count,
  DataTable,
  DateTime,
  Empty,
  Money,
  Stat,
  Tiles,
  useFormat,
  useFocusBack,
} from '../../../ui';
import { GroupName } from '../groups/group-name';
import { MakeSegment } from '../../segments/make-segment';
import { type Chosen, type Overview, type ScoredCustomer, shareOf } from '../rfm-overview';
import styles from './customers.module.css';
import { useChosenFacts } from './use-chosen-facts';

function useColumns(chosen: Chosen): Column<ScoredCustomer>[] {
  const { t } = useTranslation();
  const columns: Column<ScoredCustomer>[] = [
    {
      key: 'name',
      title: t('rfm.customer.name'),
      render: ({ name, email, customerId }) => name ?? email ?? t('rfm.customer.unnamed', { id: customerId }),
    },
    { key: 'cell', title: t('rfm.customer.cell'), render: ({ cell }) => cell },
    {
      key: 'revenue',
      title: t('rfm.customer.revenue'),
      render: ({ revenueMinor }) => <Money minor={revenueMinor} />,
      align: 'end',
    },
    {
      key: 'orders',
      title: t('rfm.customer.orders'),
      render: ({ ordersCount }) => <Count value={ordersCount} />,
      align: 'end',
    },
    {
      key: 'last',
      title: t('rfm.customer.last'),
      render: ({ lastOrderAt }) => <DateTime at={lastOrderAt} show="date" />,
    },
  ];
  const group: Column<ScoredCustomer> = {
    key: 'group',
    title: t('rfm.customer.group'),
    render: (row) => <GroupName group={row.group} />,
    wideOnly: true,
  };
  return chosen.kind === 'cell' ? [...columns.slice(0, 2), group, ...columns.slice(2)] : columns;
}

function Customers({ chosen }: { chosen: Chosen }) {
  const { t } = useTranslation();
  const query =
    chosen.kind === 'group'
      ? { group: chosen.group }
      : {
          recency: chosen.recency,
          frequency: chosen.frequency,
          ...(chosen.monetary === null ? {} : { monetary: chosen.monetary }),
        };
  const pages = useApiPages('/api/rfm/customers', { params: { query } });
  return (
    <DataTable
      pages={pages}
      columns={useColumns(chosen)}
      label={t('rfm.customers.label')}
      rowKey={({ customerId }) => customerId}
      rowTo={({ customerId }) => `/customers/${customerId}`}
      empty={<Empty title={t('rfm.customers.none')}>{t('rfm.customers.noneHint')}</Empty>}
    />
  );
}

function Facts({ chosen, overview }: { chosen: Chosen; overview: Overview }) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  const { customers, revenueMinor, hint } = useChosenFacts(chosen, overview);
  return (
    <>
      <p className={styles.hint}>{hint}</p>
      <Tiles min={130}>
        <Stat
          label={t('rfm.customers.label')}
          value={<Count value={customers} />}
          hint={t('rfm.customers.share', { share: percent(shareOf(customers, overview)) })}
        />
        <Stat label={t('rfm.customers.revenue')} value={<Money minor={revenueMinor} compact />} />
        <Stat
          label={t('rfm.customers.average')}
          value={<Money minor={customers ? Math.round(revenueMinor / customers) : null} compact />}
        />
      </Tiles>
    </>
  );
}

interface CustomersDrawerProps {
  /** Null while nothing is opened. */
  chosen: Chosen | null;
  overview: Overview;
  onClose: () => void;
}

/** Who stands in a cell or a group, those who spent most first, each leading to their page. */
export function CustomersDrawer({ chosen, overview, onClose }: CustomersDrawerProps) {
  return chosen ? <OpenDrawer chosen={chosen} overview={overview} onClose={onClose} /> : null;
}

function OpenDrawer({ chosen, overview, onClose }: CustomersDrawerProps & { chosen: Chosen }) {
  useFocusBack();
  const { title, rule } = useChosenFacts(chosen, overview);
  return (
    <Drawer open onClose={onClose} size={760} title={title} extra={<MakeSegment rule={rule} name={title} />}>
      <div className={styles.body}>
        <Facts chosen={chosen} overview={overview} />
        <Customers chosen={chosen} />
      </div>
    </Drawer>
  );
}
