import { InputNumber, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './settings.module.css';

interface WindowInputProps {
  id?: string;
  /** Days back from the run, null for all orders. Given by the form. */
  value?: number | null;
  onChange?: (days: number | null) => void;
}

const A_YEAR = 365;

/** All orders, or those of the last so many days. */
export function WindowInput({ id, value = null, onChange }: WindowInputProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      id={id}
      className={styles.choices}
      value={value === null ? 'all' : 'days'}
      onChange={(event) => onChange?.(event.target.value === 'all' ? null : A_YEAR)}
    >
      <Radio value="all">{t('rfm-settings.window.all')}</Radio>
      <Radio value="days">{t('rfm-settings.lastDays')}</Radio>
      {value === null ? null : (
        <InputNumber
          className={styles.days}
          min={1}
          max={3650}
          precision={0}
          value={value}
          prefix={t('rfm-settings.lastDaysBefore')}
          suffix={t('rfm-settings.lastDaysAfter')}
          aria-label={t('rfm-settings.lastDays')}
          onChange={(days) => onChange?.(days ?? A_YEAR)}
        />
      )}
    </Radio.Group>
  );
}
