import { InputNumber } from 'antd';
import styles from './settings.module.css';

interface PercentInputProps {
  id?: string;
  /** A share of one. Given by the form. */
  value?: number;
  onChange?: (share: number | null) => void;
  min: number;
  max: number;
}

/** A share, typed in per cent. */
export function PercentInput({ id, value, onChange, min, max }: PercentInputProps) {
  return (
    <InputNumber
      id={id}
      className={styles.number}
      min={min * 100}
      max={max * 100}
      precision={1}
      suffix="%"
      value={value === undefined ? null : Math.round(value * 1000) / 10}
      onChange={(percent) => onChange?.(percent === null ? null : Math.round(percent * 10) / 1000)}
    />
  );
}
