import { Form, InputNumber } from 'antd';

interface NumberFieldProps {
  id: string;
  label: string;
  hint?: string;
  value: number;
  minimum: number;
  maximum: number;
  unit?: string;
  onChange: (value: number) => void;
}

/** A whole number with its label; an emptied field goes back to the least. */
export function NumberField({ id, label, hint, value, minimum, maximum, unit, onChange }: NumberFieldProps) {
  return (
    <Form.Item label={label} htmlFor={id} extra={hint}>
      <InputNumber
        id={id}
        min={minimum}
        max={maximum}
        precision={0}
        value={value}
        suffix={unit}
        onChange={(next) => onChange(next ?? Math.max(minimum, 0))}
      />
    </Form.Item>
  );
}
