import { DatePicker, type DatePickerProps } from 'antd';
import dayjs from 'dayjs';

interface InstantInputProps extends Omit<DatePickerProps, 'value' | 'onChange'> {
  /** ISO 8601; `null` for none. */
  value?: string | null;
  onChange?: (instant: string | null) => void;
}

/** A day and a time of day, by the clock of whoever enters it. */
export function InstantInput({ value, onChange, ...rest }: InstantInputProps) {
  return (
    <DatePicker
      {...rest}
      showTime={{ format: 'HH:mm' }}
      format="YYYY-MM-DD HH:mm"
      value={value ? dayjs(value) : null}
      onChange={(instant) => onChange?.(instant ? dayjs(instant as dayjs.Dayjs).toISOString() : null)}
    />
  );
}
