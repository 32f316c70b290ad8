import { useTranslation } from 'react-i18next';
import { useApiPages } from '../../../api';
import { type Column, Count, DataTable, DateTime, Empty, Money, Percent } from '../../../ui';
import type { Foreseen } from '../clv-overview';
import type { ForeseenQuery } from './bins';

function useColumns(): Column<Foreseen>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'name',
      title: t('clv.customer.name'),
      render: ({ name, email, customerId }) => name ?? email ?? t('clv.customer.unnamed', { id: customerId }),
    },
    {
      key: 'value',
      title: t('clv.value'),
      render: ({ valueMinor }) => <Money minor={valueMinor} />,
      align: 'end',
    },
    {
      key: 'alive',
      title: t('clv.alive'),
      render: ({ alive }) => <Percent value={alive} />,
      align: 'end',
    },
    {
      key: 'orders',
      title: t('clv.expectedOrders'),
      render: ({ expectedOrders }) => <Count value={expectedOrders} />,
      align: 'end',
    },
    {
      key: 'spend',
      title: t('clv.spend'),
      render: ({ spendMinor }) => <Money minor={spendMinor} />,
      align: 'end',
      wideOnly: true,
    },
    {
      key: 'last',
      title: t('clv.customer.last'),
      render: ({ lastOrderAt }) => <DateTime at={lastOrderAt} show="date" />,
      wideOnly: true,
    },
  ];
}

/** Customers with what is foreseen of them, the most valuable first, each leading to their page. */
export function ForeseenTable({ query = {} }: { query?: ForeseenQuery }) {
  const { t } = useTranslation();
  const pages = useApiPages('/api/clv/customers', { params: { query } });
  return (
    <DataTable
      pages={pages}
      columns={useColumns()}
      label={t('clv.customers')}
      rowKey={({ customerId }) => customerId}
      rowTo={({ customerId }) => `/customers/${customerId}`}
      empty={<Empty title={t('clv.none.customers')}>{t('clv.none.customersHint')}</Empty>}
    />
  );
}
