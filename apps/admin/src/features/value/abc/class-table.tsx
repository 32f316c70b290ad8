import { useTranslation } from 'react-i18next';
import { Panel, useFormat } from '../../../ui';
import type { Chosen } from '../customers/chosen';
import { type AbcOverview, shareOf } from '../value-types';
import styles from './class-table.module.css';

interface ClassTableProps {
  overview: AbcOverview;
  onOpen: (chosen: Chosen) => void;
}

/** The three classes in figures; a class's name leads to its customers. */
export function ClassTable({ overview, onOpen }: ClassTableProps) {
  const { t } = useTranslation();
  const { count, percent, compactMoney } = useFormat();
  const { measure } = overview.latest?.options ?? overview.settings;
  return (
    <Panel title={t('value.class.title')} hint={t('value.class.hint')} flush>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('value.class.label')}</th>
              <th scope="col">{t('value.customer.list')}</th>
              <th scope="col">{t('value.class.ofCustomers')}</th>
              <th scope="col">{t(`value.measure.${measure}`)}</th>
              <th scope="col">{t('value.class.ofValue')}</th>
            </tr>
          </thead>
          <tbody>
            {overview.classes.map((row) => (
              <tr key={row.class}>
                <th scope="row">
                  <button
                    type="button"
                    className={styles.open}
                    onClick={() => onOpen({ class: row.class })}
                    aria-label={t('value.class.open', { name: row.class })}
                  >
                    {row.class}
                  </button>
                </th>
                <td>{count(row.customers)}</td>
                <td>{percent(shareOf(row.customers, overview.scored))}</td>
                <td>{compactMoney(row.valueMinor)}</td>
                <td>{percent(shareOf(row.valueMinor, overview.positiveMinor))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
