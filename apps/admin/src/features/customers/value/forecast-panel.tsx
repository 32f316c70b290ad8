import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { type ApiData, useApiQuery } from '../../../api';
import { Count, Money, Panel, Percent, ProblemAlert, useFormat } from '../../../ui';
import styles from '../../forecast/forecast.module.css';
import { Standing } from '../../forecast/overrides/overrides-drawer';
import { useOverrideText } from '../../forecast/overrides/use-override-text';
import { usePeriodName } from '../../forecast/use-period-name';

type Forecasted = ApiData<'/api/forecast/customers/{id}'>;
type Forecast = NonNullable<Forecasted['forecast']>;

interface PeriodsProps {
  data: Forecasted;
  nameOf: (start: string) => string;
}

function Periods({ data: { past, forecast }, nameOf }: PeriodsProps) {
  const { t } = useTranslation();
  const columns = ['period', 'orders', 'bought', 'expected', 'margin', 'expense', 'profit'];
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('forecast-panel.title')}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((key) => (
              <th key={key} scope="col">
                {t(`forecast.chart.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {past.slice(-6).map(({ start, orders, purchasesMinor, margin, expenseMinor }) => (
            <tr key={start}>
              <th scope="row">{nameOf(start)}</th>
              <td>{<Count value={orders} />}</td>
              <td>{<Money minor={purchasesMinor} />}</td>
              <td>–</td>
              <td>{<Percent value={margin} />}</td>
              <td>{<Money minor={expenseMinor} />}</td>
              <td>–</td>
            </tr>
          ))}
          {forecast?.ahead.map(({ start, purchasesMinor, margin, expenseMinor, profitMinor }) => (
            <tr key={start}>
              <th scope="row">{nameOf(start)}</th>
              <td>–</td>
              <td>–</td>
              <td>{<Money minor={purchasesMinor} />}</td>
              <td>{<Percent value={margin} />}</td>
              <td>{<Money minor={expenseMinor} />}</td>
              <td className={profitMinor !== null && profitMinor < 0 ? styles.negative : undefined}>
                <Money minor={profitMinor} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The terms of the next period in words, and the one that makes it near or below zero. */
function Terms({ forecast: { terms, ahead, concern } }: { forecast: Forecast }) {
  const { t } = useTranslation();
  const { money, percent, count } = useFormat();
  const { margin, smallestExpenseMinor } = terms;
  const marginKey = terms.ownMargin ? 'ownMargin' : 'companyMargin';
  return (
    <div className={styles.section}>
      <h3>{t('forecast-panel.terms')}</h3>
      <ul className={styles.list}>
        <li>
          {t(terms.quietPeriods === 0 ? 'forecast-panel.state_zero' : 'forecast-panel.state', {
            count: terms.quietPeriods,
            orders: count(terms.orders),
            amount: money(terms.amountMinor),
          })}
        </li>
        <li>
          {t('forecast-panel.product', {
            orders: count(terms.nextOrders),
            amount: money(Math.round(terms.nextAmountMinor)),
            ordersChance: percent(terms.ordersChance),
            amountChance: percent(terms.amountChance),
            result: money(ahead[0]?.modelMinor ?? 0),
          })}
        </li>
        <li>
          {margin === null
            ? t('forecast-panel.noMargin')
            : t(`forecast-panel.${marginKey}`, { margin: percent(margin) })}
        </li>
        <li>
          {smallestExpenseMinor === null
            ? t('forecast-panel.noExpense')
            : t('forecast-panel.expense', {
                rate: percent(terms.expenseRate),
                smallest: money(smallestExpenseMinor),
              })}
        </li>
        {concern ? <li className={styles.negative}>{t(`forecast.concern.${concern}.hint`)}</li> : null}
      </ul>
    </div>
  );
}

function Overrides({ data: { overrides }, nameOf }: PeriodsProps) {
  const { t } = useTranslation();
  const text = useOverrideText();
  if (overrides.length === 0) return null;
  return (
    <div className={styles.section}>
      <h3>{t('forecast-overrides.list')}</h3>
      <ul className={styles.list}>
        {overrides.map((override) => (
          <li key={override.id} className={styles.bar}>
            {nameOf(override.period)}: {text(override)} (
            {override.createdBy ?? t('forecast-overrides.nobody')}) <Standing override={override} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the customer bought in the last periods, what is expected next, and why. */
export function ForecastPanel({ id }: { id: number }) {
  const { t } = useTranslation();
  const forecast = useApiQuery('/api/forecast/customers/{id}', { params: { path: { id } } });
  const overview = useApiQuery('/api/forecast');
  const nameOf = usePeriodName(overview.data?.latest?.options.period ?? 'month');
  const { data } = forecast;
  return (
    <Panel title={t('forecast-panel.title')} hint={t('forecast-panel.hint')}>
      {forecast.isPending ? <Skeleton active title={false} paragraph={{ rows: 4 }} /> : null}
      {forecast.isError ? (
        <ProblemAlert error={forecast.error} onRetry={() => void forecast.refetch()} />
      ) : null}
      {data && data.past.length > 0 ? <Periods data={data} nameOf={nameOf} /> : null}
      {data?.forecast ? <Terms forecast={data.forecast} /> : null}
      {data && !data.forecast ? <p>{t('forecast-panel.none')}</p> : null}
      {data ? <Overrides data={data} nameOf={nameOf} /> : null}
    </Panel>
  );
}
