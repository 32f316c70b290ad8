import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useValueLabel } from './use-value-label';
import type { ValueInputProps } from './value-input-props';

export function TextInput({ condition, field, onChange }: ValueInputProps) {
  const label = useValueLabel();
  return (
    <Input
      value={condition.value === undefined ? '' : String(condition.value)}
      aria-label={label(field)}
      maxLength={500}
      style={{ width: 200 }}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
    />
  );
}

/** Several texts: typed, and parted by Enter or a comma; a pasted list parts by itself. */
export function TextsInput({ condition, field, onChange }: ValueInputProps) {
  const { t } = useTranslation();
  const label = useValueLabel();
  const texts = Array.isArray(condition.value) ? condition.value.map(String) : [];
  return (
    <Select<string[]>
      mode="tags"
      open={false}
      suffixIcon={null}
      tokenSeparators={[',', '，', '、', '\n']}
      value={texts}
      placeholder={t('segments.editor.texts')}
      aria-label={label(field)}
      style={{ minWidth: 240, maxWidth: 480 }}
      onChange={(values) => onChange(values.length === 0 ? undefined : values)}
    />
  );
}
