import { DatePicker, InputNumber } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useValueLabel } from './use-value-label';
import type { ValueInputProps } from './value-input-props';

const DAY = 'YYYY-MM-DD';

/** A day of the calendar, without a zone: whose clocks it is reckoned by is the server's business. */
export function DateInput({ condition, field, onChange }: ValueInputProps) {
  const label = useValueLabel();
  const { value } = condition;
  return (
    <DatePicker
      value={typeof value === 'string' ? dayjs(value, DAY) : null}
      aria-label={label(field)}
      onChange={(day) => onChange(day ? day.format(DAY) : undefined)}
    />
  );
}

export function DaysInput({ condition, field, onChange }: ValueInputProps) {
  const { t } = useTranslation();
  const label = useValueLabel();
  const { value } = condition;
  return (
    <InputNumber<number>
      value={typeof value === 'number' ? value : null}
      min={field.range?.minimum ?? 0}
      max={field.range?.maximum ?? 36_500}
      precision={0}
      suffix={t('segments.editor.days')}
      aria-label={label(field)}
      style={{ width: 120 }}
      onChange={(days) => onChange(days ?? undefined)}
    />
  );
}
