import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../ui';
import styles from '../offers.module.css';

const LANGUAGES = [
  { locale: 'zh-CN', name: '简体中文' },
  { locale: 'en', name: 'English' },
] as const;

/** The name, and what more there is to say, as the customer reads it. */
export function NamesPanel() {
  const { t } = useTranslation();
  const needed = [{ required: true, whitespace: true, message: t('required', { ns: 'problems' }) }];
  return (
    <Panel title={t('offers.form.name')} hint={t('offers.form.nameHint')}>
      <div className={styles.pair}>
        {LANGUAGES.map(({ locale, name }) => (
          <Form.Item key={locale} name={['name', locale]} label={name} rules={needed}>
            <Input maxLength={120} lang={locale} />
          </Form.Item>
        ))}
        {LANGUAGES.map(({ locale, name }) => (
          <Form.Item
            key={locale}
            name={['description', locale]}
            label={t('offers.form.description', { language: name })}
          >
            <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} lang={locale} />
          </Form.Item>
        ))}
      </div>
    </Panel>
  );
}
