import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './builder.module.css';

interface NameFieldProps {
  name: string;
  /** What it is called where nobody says otherwise. */
  suggested: string;
  onChange: (name: string) => void;
}

/** The campaign's name, above everything else. */
export function NameField({ name, suggested, onChange }: NameFieldProps) {
  const { t } = useTranslation();
  return (
    <Form.Item label={t('campaigns.name')} htmlFor="campaign-name" className={styles.name}>
      <Input
        id="campaign-name"
        size="large"
        maxLength={120}
        value={name}
        placeholder={suggested}
        onChange={({ target }) => onChange(target.value)}
      />
    </Form.Item>
  );
}
