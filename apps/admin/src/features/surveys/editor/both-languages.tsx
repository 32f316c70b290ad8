import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './editor.module.css';

const LANGUAGES = [
  { locale: 'zh-CN', name: '简体中文' },
  { locale: 'en', name: 'English' },
] as const;

interface BothLanguagesProps {
  /** Where the text stands in the form; inside a list from the list on. */
  name: (string | number)[];
  label: string;
  optional?: boolean;
  multiline?: boolean;
  /** Without labels above the fields, for lists. */
  bare?: boolean;
}

/** A text the customer reads, in both languages of the house, side by side. */
export function BothLanguages({ name, label, optional, multiline, bare }: BothLanguagesProps) {
  const { t } = useTranslation();
  const rules = optional
    ? []
    : [{ required: true, whitespace: true, message: t('required', { ns: 'problems' }) }];
  return (
    <div className={styles.pair}>
      {LANGUAGES.map((language) => {
        const title = t('surveys.form.inLanguage', { label, language: language.name });
        return (
          <Form.Item
            key={language.locale}
            name={[...name, language.locale]}
            label={bare ? undefined : title}
            rules={rules}
          >
            {multiline ? (
              <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} lang={language.locale} />
            ) : (
              <Input
                maxLength={500}
                lang={language.locale}
                aria-label={bare ? title : undefined}
                placeholder={bare ? language.name : undefined}
              />
            )}
          </Form.Item>
        );
      })}
    </div>
  );
}
