import { PlusOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ApiRow, useApiMutation, useApiPages, useApiQuery } from '../../../api';
import { ConfirmDelete, Money, Panel, ProblemAlert, RoleGate, Stat, useFormat } from '../../../ui';
import styles from '../customer-page.module.css';
import { ExpenseDrawer } from './expense-drawer';

type Expense = ApiRow<'/api/customers/{id}/expenses'>;

const READ_ANEW = ['/api/customers/{id}/expenses'];

/** What the orders left over, and what the customer cost. */
function Figures({ id }: { id: number }) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  const params = { path: { id } };
  const purchases = useApiQuery('/api/customers/{id}', { params }).data?.purchases;
  const totals = useApiQuery('/api/customers/{id}/expenses/totals', { params });
  const { marginMinor = null, costedRevenueMinor = null } = purchases ?? {};
  const share = marginMinor !== null && costedRevenueMinor ? percent(marginMinor / costedRevenueMinor) : null;
  return (
    <div className={styles.figures}>
      <Stat
        label={t('customers.expenses.margin')}
        value={<Money minor={marginMinor} />}
        hint={share ? t('customers.expenses.marginShare', { share }) : t('customers.expenses.marginUnknown')}
        loading={purchases === undefined}
      />
      <Stat
        label={t('customers.expenses.of.acquisition')}
        value={<Money minor={totals.data?.acquisitionMinor ?? null} />}
        loading={totals.isPending}
      />
      <Stat
        label={t('customers.expenses.of.marketing')}
        value={<Money minor={totals.data?.marketingMinor ?? null} />}
        loading={totals.isPending}
      />
    </div>
  );
}

function Line({ expense }: { expense: Expense }) {
  const { t } = useTranslation();
  const { date, money } = useFormat();
  const remove = useApiMutation('delete', '/api/expenses/{id}', { invalidates: READ_ANEW });
  const { id, kind, amountMinor, spentOn, note } = expense;
  return (
    <li>
      <span>
        {t(`customers.expenses.of.${kind}`)} · {money(amountMinor)}{' '}
        <small>{[date(`${spentOn}T12:00:00Z`), note].filter(Boolean).join(' · ')}</small>
      </span>
      <RoleGate minimum="marketer">
        <ConfirmDelete
          size="small"
          name={money(amountMinor)}
          effects={[t('customers.expenses.deleteEffect')]}
          onDelete={() => remove.mutateAsync({ params: { path: { id } } })}
        />
      </RoleGate>
    </li>
  );
}

/** What the customer's orders left over, and what was spent to win and keep them. */
export function CostsPanel({ id }: { id: number }) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const pages = useApiPages('/api/customers/{id}/expenses', {
    params: { path: { id }, query: { limit: 10 } },
  });
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Panel
      title={t('customers.expenses.title')}
      hint={t('customers.expenses.hint')}
      actions={
        <RoleGate minimum="marketer">
          <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>
            {t('customers.expenses.add')}
          </Button>
        </RoleGate>
      }
    >
      <Figures id={id} />
      {pages.isPending ? <Skeleton active title={false} paragraph={{ rows: 2 }} /> : null}
      {pages.isError ? <ProblemAlert error={pages.error} onRetry={() => void pages.refetch()} /> : null}
      <ul className={styles.rows}>
        {rows.map((expense) => (
          <Line key={expense.id} expense={expense} />
        ))}
      </ul>
      {pages.hasNextPage ? (
        <Button block loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('customers.story.more')}
        </Button>
      ) : null}
      <ExpenseDrawer customerId={id} open={adding} onClose={() => setAdding(false)} />
    </Panel>
  );
}
