import { Form, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StepOf } from '../../definition';
import styles from './panel.module.css';

type Duration = Extract<StepOf<'wait'>['until'], { kind: 'duration' }>;
type Span = Pick<Duration, 'amount' | 'unit'>;

const UNITS = ['minutes', 'hours', 'days', 'weeks'] as const;
const LONGEST = 1000;

interface SpanFieldProps {
  id: string;
  label: string;
  span: Span;
  onChange: (span: Span) => void;
}

/** A span of time: a number and its unit. */
export function SpanField({ id, label, span: { amount, unit }, onChange }: SpanFieldProps) {
  const { t } = useTranslation();
  return (
    <Form.Item label={label} htmlFor={id}>
      <span className={styles.target}>
        <InputNumber
          id={id}
          min={1}
          max={LONGEST}
          precision={0}
          value={amount}
          onChange={(next) => onChange({ amount: next ?? 1, unit })}
        />
        <Select
          aria-label={t('campaign-steps.span.unit')}
          value={unit}
          options={UNITS.map((value) => ({ value, label: t(`campaign-steps.unit.${value}`) }))}
          onChange={(next) => onChange({ amount, unit: next })}
        />
      </span>
    </Form.Item>
  );
}
