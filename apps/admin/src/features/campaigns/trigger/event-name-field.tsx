import { AutoComplete, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../api';

interface EventNameFieldProps {
  id: string;
  label: string;
  hint?: string;
  placeholder?: string;
  value: string | undefined;
  onChange: (name: string) => void;
}

/** The name of an event: those that came in are offered, others can be typed. */
export function EventNameField({ id, label, hint, placeholder, value, onChange }: EventNameFieldProps) {
  const { t } = useTranslation();
  const names = useApiQuery('/api/events/names');
  return (
    <Form.Item label={label} htmlFor={id} extra={hint}>
      <AutoComplete
        id={id}
        style={{ width: 240 }}
        value={value ?? ''}
        placeholder={placeholder ?? t('campaign-trigger.event.placeholder')}
        options={(names.data ?? []).map(({ name }) => ({ value: name }))}
        showSearch={{ filterOption: (text, option) => String(option?.value).includes(text) }}
        onChange={onChange}
      />
    </Form.Item>
  );
}
