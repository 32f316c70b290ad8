import { InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../api';
import type { Field } from '../../rule/rule';
import { currencySign, digitsOf, toMajor, toMinor } from '../../../../ui/format/major-units';
import { useValueLabel } from './use-value-label';
import type { ValueInputProps } from './value-input-props';

interface AmountInputProps {
  field: Field;
  label: string;
  /** As the rule has it: money in minor units. */
  value: number | undefined;
  onChange: (value: number | undefined) => void;
}

/** Money is typed in major units of the workspace's currency and kept in minor ones. */
function MoneyInput({ label, value, onChange }: AmountInputProps) {
  const { currency } = useSession().workspace;
  return (
    <InputNumber<number>
      value={value === undefined ? null : toMajor(value, currency)}
      prefix={currencySign(currency)}
      precision={digitsOf(currency)}
      controls={false}
      aria-label={label}
      style={{ width: 140 }}
      onChange={(major) => onChange(major === null ? undefined : toMinor(major, currency))}
    />
  );
}

function AmountInput(props: AmountInputProps) {
  const { field, label, value, onChange } = props;
  if (field.type === 'money') return <MoneyInput {...props} />;
  return (
    <InputNumber<number>
      value={value ?? null}
      min={field.range?.minimum}
      max={field.range?.maximum}
      suffix={field.type === 'share' ? '%' : undefined}
      aria-label={label}
      style={{ width: 110 }}
      onChange={(typed) => onChange(typed ?? undefined)}
    />
  );
}

export function NumberInput({ condition, field, onChange }: ValueInputProps) {
  const label = useValueLabel();
  const value = typeof condition.value === 'number' ? condition.value : undefined;
  return <AmountInput field={field} label={label(field)} value={value} onChange={onChange} />;
}

type Bounds = [least: number | undefined, most: number | undefined];

/** Two bounds; the rule gets them once both are there. */
export function RangeInput({ condition, field, onChange }: ValueInputProps) {
  const { t } = useTranslation();
  const label = useValueLabel();
  const [typed, setTyped] = useState<Bounds>([undefined, undefined]);
  const [least, most] = Array.isArray(condition.value) ? (condition.value as [number, number]) : typed;
  const change = (bounds: Bounds): void => {
    setTyped(bounds);
    const [from, to] = bounds;
    onChange(from === undefined || to === undefined ? undefined : [from, to]);
  };
  return (
    <>
      <AmountInput
        field={field}
        label={t('segments.editor.least', { value: label(field) })}
        value={least}
        onChange={(value) => change([value, most])}
      />
      <span>{t('segments.editor.to')}</span>
      <AmountInput
        field={field}
        label={t('segments.editor.most', { value: label(field) })}
        value={most}
        onChange={(value) => change([least, value])}
      />
    </>
  );
}
