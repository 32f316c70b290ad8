import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { PROVIDER_FIELDS, type ProviderField, type ProviderKind, hasTemplates } from './sms-types';
import { TemplatesField } from './templates-field';

function TextField({ kind, field: { name, optional } }: { kind: ProviderKind; field: ProviderField }) {
  const { t, i18n } = useTranslation();
  const rules = optional
    ? []
    : [{ required: true, whitespace: true, message: t('required', { ns: 'problems' }) }];
  const hint = `sms.hint.${kind}.${name}`;
  return (
    <Form.Item
      name={['provider', name]}
      label={t(`sms.field.${kind}.${name}`)}
      extra={i18n.exists(hint) ? t(hint) : undefined}
      rules={rules}
    >
      <Input maxLength={500} spellCheck={false} autoComplete="off" />
    </Form.Item>
  );
}

/** What the chosen provider has to know, its secret last: that goes in and never comes out. */
export function ProviderFields({ kind, hasSecret }: { kind: ProviderKind; hasSecret: boolean }) {
  const { t } = useTranslation();
  const required = { required: !hasSecret, message: t('required', { ns: 'problems' }) };
  if (kind === 'built-in') return null;
  return (
    <>
      {PROVIDER_FIELDS[kind].map((field) => (
        <TextField key={field.name} kind={kind} field={field} />
      ))}
      <Form.Item
        name="secret"
        label={t(`sms.secret.${kind}`)}
        extra={hasSecret ? t('sms.secretKept') : t('sms.secretHint')}
        rules={[required]}
      >
        <Input.Password maxLength={500} autoComplete="new-password" />
      </Form.Item>
      {hasTemplates(kind) ? (
        <Form.Item
          name={['provider', 'templates']}
          label={t('sms.templates')}
          extra={t(`sms.templatesHint.${kind}`)}
        >
          <TemplatesField />
        </Form.Item>
      ) : null}
    </>
  );
}
