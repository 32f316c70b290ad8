import { Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MailProvider, ProviderForm } from '../email-types';
import styles from './providers.module.css';

const SECURITY = ['starttls', 'tls', 'none'] as const;
const USUAL_PORT = { starttls: 587, tls: 465, none: 25 } as const;

function ServerFields() {
  const { t } = useTranslation();
  const form = Form.useFormInstance<ProviderForm>();
  const required = { required: true, message: t('required', { ns: 'problems' }) };
  return (
    <>
      <div className={styles.pair}>
        <Form.Item name="host" label={t('email.field.host')} rules={[{ ...required, whitespace: true }]}>
          <Input
            maxLength={253}
            placeholder={t('email.example.host')}
            spellCheck={false}
            autoComplete="off"
          />
        </Form.Item>
        <Form.Item name="port" label={t('email.field.port')} rules={[required]}>
          <InputNumber min={1} max={65_535} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      </div>
      <Form.Item name="security" label={t('email.field.security')}>
        <Select
          options={SECURITY.map((value) => ({ value, label: t(`email.security.${value}`) }))}
          onChange={(value: (typeof SECURITY)[number]) => form.setFieldValue('port', USUAL_PORT[value])}
        />
      </Form.Item>
    </>
  );
}

interface ProviderFieldsProps {
  hasPassword: boolean;
  others: readonly MailProvider[];
}

/** Where a provider is, who logs in there, and how much of the mail it gets. */
export function ProviderFields({ hasPassword, others }: ProviderFieldsProps) {
  const { t } = useTranslation();
  const required = { required: true, message: t('required', { ns: 'problems' }) };
  return (
    <>
      <Form.Item name="name" label={t('email.field.name')} rules={[{ ...required, whitespace: true }]}>
        <Input maxLength={60} />
      </Form.Item>
      <ServerFields />
      <Form.Item name="username" label={t('email.field.username')} extra={t('email.hint.username')}>
        <Input maxLength={255} spellCheck={false} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('email.field.password')}
        extra={hasPassword ? t('email.hint.secretKept') : t('email.hint.secret')}
      >
        <Input.Password maxLength={500} autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="weight"
        label={t('email.field.weight')}
        extra={t('email.hint.weight')}
        rules={[required]}
      >
        <InputNumber min={0} max={1000} precision={0} />
      </Form.Item>
      <Form.Item name="perMinute" label={t('email.field.perMinute')} extra={t('email.hint.perMinute')}>
        <InputNumber min={1} max={1_000_000} precision={0} />
      </Form.Item>
      <Form.Item name="fallbackId" label={t('email.field.fallback')} extra={t('email.hint.fallback')}>
        <Select
          allowClear
          placeholder={t('email.noFallback')}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
    </>
  );
}
