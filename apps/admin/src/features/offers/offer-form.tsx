import { Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormShell, Panel } from '../../ui';
import type { OfferBody } from './offer-types';
import styles from './offers.module.css';

interface OfferFormProps<R> {
  initial: Partial<OfferBody>;
  onSave: (body: OfferBody) => Promise<R>;
  onSaved: (result: R) => void;
}

const LANGUAGES = [
  { locale: 'zh-CN', name: '简体中文' },
  { locale: 'en', name: 'English' },
] as const;

function Names() {
  const { t } = useTranslation();
  const rules = [{ required: true, whitespace: true, message: t('required', { ns: 'problems' }) }];
  return (
    <Panel title={t('offers.form.name')} hint={t('offers.form.nameHint')}>
      <div className={styles.pair}>
        {LANGUAGES.map(({ locale, name }) => (
          <Form.Item key={locale} name={['name', locale]} label={name} rules={rules}>
            <Input maxLength={120} lang={locale} />
          </Form.Item>
        ))}
      </div>
    </Panel>
  );
}

function Terms() {
  const { t } = useTranslation();
  const rules = [{ required: true, message: t('required', { ns: 'problems' }) }];
  const prefixRules = [...rules, { pattern: /^[A-Z0-9]{2,12}$/, message: t('offers.form.codePrefixFormat') }];
  return (
    <Panel title={t('offers.form.terms')}>
      <div className={styles.terms}>
        <Form.Item name="percentOff" label={t('offers.form.percentOff')} rules={rules}>
          <InputNumber min={1} max={100} precision={0} suffix="%" />
        </Form.Item>
        <Form.Item
          name="validDays"
          label={t('offers.form.validDays')}
          extra={t('offers.form.validDaysHint')}
          rules={rules}
        >
          <InputNumber min={1} max={366} precision={0} suffix={t('offers.form.daysUnit')} />
        </Form.Item>
        <Form.Item
          name="codePrefix"
          label={t('offers.form.codePrefix')}
          extra={t('offers.form.codePrefixHint')}
          rules={prefixRules}
          normalize={(value: string) => value.toUpperCase()}
        >
          <Input maxLength={12} className={styles.code} />
        </Form.Item>
      </div>
    </Panel>
  );
}

/** What is offered, in both languages, and how its codes look. */
export function OfferForm<R>({ initial, onSave, onSaved }: OfferFormProps<R>) {
  return (
    <FormShell<OfferBody, R> initialValues={initial} onSubmit={onSave} onSaved={onSaved}>
      <Names />
      <Terms />
    </FormShell>
  );
}
