import { useTranslation } from 'react-i18next';
import { Money, StatusTag } from '../../../ui';
import type { Row } from '../forecast-types';
import styles from '../forecast.module.css';

/** The profit of the next period, and the term that makes it near or below zero. */
export function ProfitCell({ row: { ahead, concern } }: { row: Row }) {
  const { t } = useTranslation();
  const profit = ahead[0]?.profitMinor ?? null;
  return (
    <span className={styles.cell}>
      <span className={profit !== null && profit < 0 ? styles.negative : undefined}>
        <Money minor={profit} />
      </span>
      {concern ? (
        <StatusTag tone={profit !== null && profit < 0 ? 'danger' : 'warning'}>
          {t(`forecast.concern.${concern}.name`)}
        </StatusTag>
      ) : null}
    </span>
  );
}
