import { DatePicker, type DatePickerProps } from 'antd';
import dayjs from 'dayjs';

const DAY = 'YYYY-MM-DD';

interface DayInputProps extends Omit<DatePickerProps, 'value' | 'onChange'> {
  /** `2026-11-22`; `null` for none. */
  value?: string | null;
  onChange?: (day: string | null) => void;
}

/** A day of the calendar, without a zone. */
export function DayInput({ value, onChange, ...rest }: DayInputProps) {
  return (
    <DatePicker
      {...rest}
      value={value ? dayjs(value, DAY) : null}
      onChange={(day) => onChange?.(day ? dayjs(day as dayjs.Dayjs).format(DAY) : null)}
    />
  );
}
