import { CheckCircleOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiPages } from '../../../api';
import { type Column, Count, DataTable, DateTime, Empty, Panel, type RowKey, useCan } from '../../../ui';
import { useCustomerName } from '../../customers/use-customer-name';
import styles from '../data-quality.module.css';
import type { Issue, QualityCustomer } from '../quality-types';
import { BulkActions } from './bulk-actions';

function useColumns(): Column<QualityCustomer>[] {
  const { t } = useTranslation();
  const nameOf = useCustomerName();
  return [
    { key: 'customer', title: t('data-quality.customer'), render: (customer) => nameOf(customer) },
    {
      key: 'address',
      title: t('data-quality.address'),
      render: ({ email, phone }) => [email, phone].filter(Boolean).join(' · ') || '–',
    },
    {
      key: 'completeness',
      title: t('data-quality.completeness'),
      align: 'end',
      render: ({ completeness }) => <Count value={completeness} />,
    },
    {
      key: 'reachability',
      title: t('data-quality.reachability'),
      align: 'end',
      render: ({ reachability }) => <Count value={reachability} />,
    },
    {
      key: 'lastOrder',
      title: t('data-quality.lastOrder'),
      render: ({ lastOrderAt }) => <DateTime at={lastOrderAt} show="date" />,
      wideOnly: true,
    },
    {
      key: 'changed',
      title: t('data-quality.changed'),
      render: ({ updatedAt }) => <DateTime at={updatedAt} show="date" />,
      wideOnly: true,
    },
  ];
}

/** The customers with an issue, what it means, and what can be done with many of them. */
export function IssueCustomers({ issue }: { issue: Issue }) {
  const { t } = useTranslation();
  const mayChange = useCan('marketer');
  const [chosen, setChosen] = useState<RowKey[]>([]);
  const pages = useApiPages('/api/data-quality/customers', { params: { query: { issue } } });
  const columns = useColumns();
  const some = (pages.data?.pages[0]?.rows.length ?? 0) > 0;
  return (
    <Panel
      title={t(`data-quality.issue.${issue}`)}
      hint={t(`data-quality.does.${issue}`)}
      actions={
        mayChange && some ? (
          <div className={styles.actions}>
            <BulkActions issue={issue} chosen={chosen.map(Number)} onDone={() => setChosen([])} />
          </div>
        ) : null
      }
      flush
    >
      <DataTable<QualityCustomer>
        pages={pages}
        columns={columns}
        label={t(`data-quality.issue.${issue}`)}
        rowKey={({ id }) => id}
        rowTo={({ id }) => `/customers/${id}`}
        selection={mayChange ? { keys: chosen, onChange: setChosen } : undefined}
        empty={
          <Empty icon={<CheckCircleOutlined />} title={t('data-quality.whole')}>
            {t('data-quality.wholeHint')}
          </Empty>
        }
      />
    </Panel>
  );
}
