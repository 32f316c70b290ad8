import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './choice-field.module.css';

interface ChoiceFieldProps {
  name: string;
  label: string;
  extra?: string;
  /** The choices, whose texts stand under `texts`. */
  values: readonly string[];
  texts: string;
}

/** One of a few ways, each with a sentence on what it means. */
export function ChoiceField({ name, label, extra, values, texts }: ChoiceFieldProps) {
  const { t } = useTranslation();
  return (
    <Form.Item required name={name} label={label} extra={extra}>
      <Radio.Group className={styles.choices}>
        {values.map((value) => (
          <Radio key={value} value={value}>
            <span className={styles.choice}>
              {t(`${texts}.${value}.name`)}
              <small>{t(`${texts}.${value}.hint`)}</small>
            </span>
          </Radio>
        ))}
      </Radio.Group>
    </Form.Item>
  );
}
