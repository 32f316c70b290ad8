import { useTranslation } from 'react-i18next';
import { Empty, Panel, useFormat } from '../../ui';
import styles from './movement.module.css';
import type { LongFigures } from './movement-types';

const MONTHS_SHOWN = 12;
/** A month in which so many of the cohort bought is drawn in full colour. */
const FULL = 0.5;

type Cohort = LongFigures['cohorts'][number];

function Row({ cohort: { month, customers, buyers } }: { cohort: Cohort }) {
  const { count, percent } = useFormat();
  return (
    <tr>
      <th scope="row">{month}</th>
      <td>{count(customers)}</td>
      {Array.from({ length: MONTHS_SHOWN }, (_, index) => {
        const bought = buyers[index];
        if (bought === undefined) return <td key={index} />;
        const share = bought / customers;
        const strength = `${Math.round(Math.min(1, share / FULL) * 60)}%`;
        return (
          <td
            key={index}
            title={count(bought)}
            style={{ background: `color-mix(in srgb, var(--rt-accent) ${strength}, transparent)` }}
          >
            {percent(share)}
          </td>
        );
      })}
    </tr>
  );
}

/** Of those who first bought in a month, the part that bought again in each month after. */
export function CohortPanel({ cohorts }: { cohorts: Cohort[] }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('movement.cohorts.title')} hint={t('movement.cohorts.hint')}>
      {cohorts.length === 0 ? <Empty title={t('movement.cohorts.none')} /> : null}
      {cohorts.length > 0 ? (
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('movement.cohorts.title')}>
          <table className={styles.cohorts}>
            <thead>
              <tr>
                <th scope="col">{t('movement.cohorts.month')}</th>
                <th scope="col">{t('movement.cohorts.customers')}</th>
                {Array.from({ length: MONTHS_SHOWN }, (_, index) => (
                  <th key={index} scope="col">
                    {t('movement.cohorts.after', { n: index + 1 })}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {cohorts.toReversed().map((cohort) => (
                <Row key={cohort.month} cohort={cohort} />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </Panel>
  );
}
