import { Form, Select } from 'antd';

interface Option<V> {
  value: V;
  label: string;
}

interface SelectFieldProps<V> {
  id: string;
  label: string;
  hint?: string;
  /** What is not among the options, because it is gone, is shown as nothing chosen. */
  value: V | undefined;
  options: Option<V>[];
  placeholder?: string;
  /** Nothing may be chosen; it is told as undefined. */
  clearable?: boolean;
  width?: number;
  onChange: (value: V | undefined) => void;
}

/** A choice of one with its label; of many, what is typed finds it. */
export function SelectField<V extends string | number>(props: SelectFieldProps<V>) {
  const { id, label, hint, value, options, placeholder, clearable = false, width = 240, onChange } = props;
  return (
    <Form.Item label={label} htmlFor={id} extra={hint}>
      <Select<V>
        id={id}
        allowClear={clearable}
        showSearch={options.length > 8 ? { optionFilterProp: 'label' } : false}
        style={{ width, maxWidth: '100%' }}
        popupMatchSelectWidth={false}
        value={options.some((option) => option.value === value) ? value : undefined}
        placeholder={placeholder}
        options={options}
        onChange={(next: V | undefined) => onChange(next)}
      />
    </Form.Item>
  );
}
