import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Count, Money, Panel } from '../../../ui';
import type { Overview } from '../forecast-types';
import styles from '../forecast.module.css';
import { showCustomers } from '../show-customers';
import { usePeriodName } from '../use-period-name';

/** What the customers of each value tier are expected to buy; each tier opens its customers. */
export function TierTotals({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  const { tiers, ahead, latest, settings } = overview;
  const nameOf = usePeriodName(latest?.options.period ?? settings.period);
  return (
    <Panel title={t('forecast.tiers.title')} hint={t('forecast.tiers.hint')}>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('forecast.tiers.title')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('forecast.tiers.tier')}</th>
              <th scope="col">{t('forecast.tiers.customers')}</th>
              {ahead.map(({ start }) => (
                <th key={start} scope="col">
                  {nameOf(start)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tiers.map(({ tier, customers, ahead: sums }) => (
              <tr key={tier ?? 'none'}>
                <th scope="row">
                  <Link to={`/value/forecast?tier=${tier ?? 'none'}`} onClick={showCustomers}>
                    {t(`forecast.tier.${tier ?? 'none'}`)}
                  </Link>
                </th>
                <td>
                  <Count value={customers} />
                </td>
                {sums.map(({ purchasesMinor }, at) => (
                  <td key={ahead[at]?.start ?? at}>
                    <Money minor={purchasesMinor} compact />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
