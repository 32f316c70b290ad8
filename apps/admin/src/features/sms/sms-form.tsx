import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api';
import { FormShell, MoneyInput, Panel } from '../../ui';
import { ProviderFields } from './provider-fields';
import { PROVIDER_KINDS, type ProviderKind, type SmsAccount, type SmsForm, blankProvider } from './sms-types';

/** Who sends SMS, and at what price. Another provider begins with blank fields. */
export function SmsForm({ account }: { account: SmsAccount }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<SmsForm>();
  const chosen = Form.useWatch<ProviderKind | undefined>(['provider', 'kind'], form);
  const kind = chosen ?? account.provider.kind;
  const save = useApiMutation('put', '/api/sms-account', { invalidates: ['/api/sms-account'] });
  const { provider, pricePerSegmentMinor } = account;
  return (
    <FormShell<SmsForm, unknown>
      form={form}
      initialValues={{ provider, pricePerSegmentMinor }}
      onSubmit={({ secret, ...rest }) => save.mutateAsync({ body: secret ? { ...rest, secret } : rest })}
    >
      <Panel title={t('sms.provider')} hint={t(`sms.about.${kind}`)}>
        <Form.Item name={['provider', 'kind']} label={t('sms.provider')} required>
          <Select
            options={PROVIDER_KINDS.map((value) => ({ value, label: t(`sms.kind.${value}`) }))}
            onChange={(next: ProviderKind) => form.setFieldValue('provider', blankProvider(next))}
          />
        </Form.Item>
        <ProviderFields key={kind} kind={kind} hasSecret={account.hasSecret && kind === provider.kind} />
        <Form.Item
          name="pricePerSegmentMinor"
          label={t('sms.price')}
          extra={t('sms.priceHint')}
          rules={[{ required: true, message: t('required', { ns: 'problems' }) }]}
        >
          <MoneyInput />
        </Form.Item>
      </Panel>
    </FormShell>
  );
}
