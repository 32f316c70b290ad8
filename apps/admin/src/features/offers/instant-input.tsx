import { DatePicker, type DatePickerProps } from 'antd';
import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone';
import utc from 'dayjs/plugin/utc';
import { useSession } from '../../api';

dayjs.extend(utc);
dayjs.extend(timezone);

const WALL = 'YYYY-MM-DD HH:mm';

interface InstantInputProps extends Omit<DatePickerProps, 'value' | 'onChange'> {
  /** ISO 8601; `null` for none. */
  value?: string | null;
  onChange?: (instant: string | null) => void;
}

/** A day and a time of day by the workspace's clock, as instants are shown everywhere. */
export function InstantInput({ value, onChange, ...rest }: InstantInputProps) {
  const { timeZone } = useSession().workspace;
  return (
    <DatePicker
      {...rest}
      showTime={{ format: 'HH:mm' }}
      format={WALL}
      value={value ? dayjs(dayjs(value).tz(timeZone).format(WALL)) : null}
      onChange={(wall) =>
        onChange?.(wall ? dayjs.tz(dayjs(wall as dayjs.Dayjs).format(WALL), timeZone).toISOString() : null)
      }
    />
  );
}
