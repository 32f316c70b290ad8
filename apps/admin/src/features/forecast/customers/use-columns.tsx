import { useTranslation } from 'react-i18next';
import { type Column, Money } from '../../../ui';
import type { Overview, Row } from '../forecast-types';
import { usePeriodName } from '../use-period-name';
import { ExpectedCell } from './expected-cell';
import { ProfitCell } from './profit-cell';

/** What is set by hand: for whom, and from which period. */
export type OnOverride = (row: Row, start: string) => void;

const PAST = 2;

export function useColumns(overview: Overview, onOverride: OnOverride): Column<Row>[] {
  const { t } = useTranslation();
  const { past, ahead, latest, settings } = overview;
  const nameOf = usePeriodName(latest?.options.period ?? settings.period);
  const nameFor = ({ name, email, customerId }: Row): string =>
    name ?? email ?? t('forecast.customer.unnamed', { id: customerId });
  const done = past.slice(-PAST).map(({ start }, at): Column<Row> => ({
    key: `past-${start}`,
    title: nameOf(start),
    align: 'end',
    wideOnly: true,
    render: (row) => <Money minor={row.past.at(at - PAST)?.purchasesMinor ?? null} compact />,
  }));
  const expected = ahead.map(({ start }, at): Column<Row> => ({
    key: at === 0 ? 'purchases' : `ahead-${start}`,
    title: t('forecast.customer.expected', { period: nameOf(start) }),
    align: 'end',
    sortable: at === 0,
    render: (row) => (
      <ExpectedCell
        expected={row.ahead[at]}
        label={`${nameFor(row)}, ${nameOf(start)}`}
        onOverride={() => onOverride(row, start)}
      />
    ),
  }));
  const money: Column<Row>[] = [
    {
      key: 'expense',
      title: t('forecast.customer.expense'),
      align: 'end',
      sortable: true,
      wideOnly: true,
      render: (row) => <Money minor={row.ahead[0]?.expenseMinor ?? null} />,
    },
    {
      key: 'profit',
      title: t('forecast.customer.profit'),
      align: 'end',
      sortable: true,
      render: (row) => <ProfitCell row={row} />,
    },
  ];
  const name: Column<Row> = { key: 'name', title: t('forecast.customer.name'), render: nameFor };
  return [name, ...done, ...expected.slice(0, 1), ...money, ...expected.slice(1)];
}
