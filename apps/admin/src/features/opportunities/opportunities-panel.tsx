import { PlusOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiPages } from '../../api';
import { Panel, ProblemAlert, RoleGate, useFormat } from '../../ui';
import styles from './opportunities.module.css';
import { OpportunityActions } from './opportunity-actions';
import { OpportunityDrawer } from './opportunity-drawer';
import { OpportunityStatus } from './opportunity-status';
import type { Opportunity } from './opportunity-types';

function Line({ opportunity, onEdit }: { opportunity: Opportunity; onEdit: () => void }) {
  const { t } = useTranslation();
  const { money, percent, date } = useFormat();
  const { name, status, stage, expectedMinor, probability, closesOn } = opportunity;
  const facts = [
    money(expectedMinor),
    percent(probability),
    stage,
    ...(closesOn ? [t('opportunities.closing', { day: date(`${closesOn}T12:00:00Z`) })] : []),
  ];
  return (
    <li className={styles.line}>
      <div>
        <strong>{name}</strong> <OpportunityStatus status={status} />
        <p>{facts.join(' · ')}</p>
      </div>
      <OpportunityActions opportunity={opportunity} onEdit={onEdit} />
    </li>
  );
}

/** What one customer may bring. */
export function OpportunitiesPanel({ id }: { id: number }) {
  const { t } = useTranslation();
  const pages = useApiPages('/api/opportunities', { params: { query: { customer: id, limit: 20 } } });
  const [edited, setEdited] = useState<Opportunity | 'new' | null>(null);
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Panel
      title={t('opportunities.title')}
      actions={
        <RoleGate minimum="marketer">
          <Button icon={<PlusOutlined />} onClick={() => setEdited('new')}>
            {t('opportunities.add')}
          </Button>
        </RoleGate>
      }
    >
      {pages.isPending ? <Skeleton active title={false} paragraph={{ rows: 2 }} /> : null}
      {pages.isError ? <ProblemAlert error={pages.error} onRetry={() => void pages.refetch()} /> : null}
      {pages.isSuccess && rows.length === 0 ? <p>{t('opportunities.none')}</p> : null}
      <ul>
        {rows.map((row) => (
          <Line key={row.id} opportunity={row} onEdit={() => setEdited(row)} />
        ))}
      </ul>
      {pages.hasNextPage ? (
        <Button block loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('opportunities.more')}
        </Button>
      ) : null}
      <OpportunityDrawer
        opportunity={edited === 'new' ? null : edited}
        customerId={id}
        open={edited !== null}
        onClose={() => setEdited(null)}
      />
    </Panel>
  );
}
