import { InputNumber, type InputNumberProps } from 'antd';
import { useSession } from '../../api';
import { currencySign, digitsOf, toMajor, toMinor } from '../format/major-units';

interface MoneyInputProps extends Omit<InputNumberProps<number>, 'value' | 'onChange' | 'min'> {
  /** Minor units; `null` for nothing. */
  value?: number | null;
  onChange?: (minor: number | null) => void;
}

/** An amount that is not negative: typed in major units of the workspace's currency, kept in minor ones. */
export function MoneyInput({ value, onChange, ...rest }: MoneyInputProps) {
  const { currency } = useSession().workspace;
  return (
    <InputNumber<number>
      {...rest}
      value={value == null ? null : toMajor(value, currency)}
      min={0}
      prefix={currencySign(currency)}
      precision={digitsOf(currency)}
      controls={false}
      onChange={(major) => onChange?.(major === null ? null : toMinor(major, currency))}
    />
  );
}
