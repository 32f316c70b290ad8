import { Form, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './trigger.module.css';

interface DaysFieldProps {
  /** Below 0: after. */
  daysBefore: number;
  maximum: number;
  /** Whether a day after may be chosen. */
  after?: boolean;
  hint?: string;
  onChange: (daysBefore: number) => void;
}

/** "3 days before", "on the day", "2 days after". */
export function DaysField({ daysBefore, maximum, after = true, hint, onChange }: DaysFieldProps) {
  const { t } = useTranslation();
  const side = daysBefore === 0 ? 'on' : daysBefore > 0 ? 'before' : 'after';
  const choose = (next: typeof side): void => {
    const days = Math.abs(daysBefore) || 3;
    onChange(next === 'on' ? 0 : next === 'before' ? days : -days);
  };
  return (
    <Form.Item label={t('campaign-trigger.which')} extra={hint}>
      <span className={styles.words}>
        {side === 'on' ? null : (
          <InputNumber
            min={1}
            max={maximum}
            precision={0}
            value={Math.abs(daysBefore)}
            aria-label={t('campaign-trigger.days')}
            onChange={(days) => onChange((side === 'before' ? 1 : -1) * (days ?? 1))}
          />
        )}
        <Select<typeof side>
          value={side}
          aria-label={t('campaign-trigger.which')}
          options={(['on', 'before', ...(after ? (['after'] as const) : [])] as const).map((value) => ({
            value,
            label: t(`campaign-trigger.side.${value}`),
          }))}
          onChange={choose}
        />
      </span>
    </Form.Item>
  );
}
