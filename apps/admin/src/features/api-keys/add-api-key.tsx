import { Alert, Drawer, Form, Input, Select, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Role, useApiMutation } from '../../api';
import { FormShell } from '../../ui';

interface NewApiKey {
  name: string;
  role: Role;
  validDays: number;
}

const ROLES: Role[] = ['analyst', 'marketer', 'owner'];
const VALIDITY = [30, 90, 365, 0];

function MadeKey({ value }: { value: string }) {
  const { t } = useTranslation();
  return (
    <>
      <Alert type="success" showIcon title={t('api-keys.madeTitle')} description={t('api-keys.made')} />
      <Typography.Paragraph copyable code style={{ marginTop: 16, overflowWrap: 'anywhere' }}>
        {value}
      </Typography.Paragraph>
    </>
  );
}

function KeyForm({ onMade }: { onMade: (key: string) => void }) {
  const { t } = useTranslation();
  const create = useApiMutation('post', '/api/api-keys', { invalidates: ['/api/api-keys'] });
  const submit = ({ validDays, ...rest }: NewApiKey) =>
    create.mutateAsync({ body: { ...rest, validDays: validDays === 0 ? null : validDays } });
  return (
    <FormShell<NewApiKey, { key: string }>
      initialValues={{ role: 'marketer', validDays: 365 }}
      saveLabel={t('api-keys.create')}
      onSubmit={submit}
      onSaved={({ key }) => onMade(key)}
    >
      <Form.Item name="name" label={t('api-keys.name')} rules={[{ required: true }]}>
        <Input maxLength={100} placeholder={t('api-keys.namePlaceholder')} />
      </Form.Item>
      <Form.Item name="role" label={t('api-keys.role')}>
        <Select options={ROLES.map((value) => ({ value, label: t(`users.roles.${value}`) }))} />
      </Form.Item>
      <Form.Item name="validDays" label={t('api-keys.validity')}>
        <Select
          options={VALIDITY.map((value) => ({
            value,
            label: value === 0 ? t('api-keys.forever') : t('api-keys.days', { count: value }),
          }))}
        />
      </Form.Item>
    </FormShell>
  );
}

/** A drawer that makes a key and shows it, once. */
export function AddApiKey({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const [made, setMade] = useState<string | null>(null);
  return (
    <Drawer
      open={open}
      title={t('api-keys.add')}
      onClose={onClose}
      afterOpenChange={(visible) => (visible ? undefined : setMade(null))}
      destroyOnHidden
      size={460}
    >
      {made ? <MadeKey value={made} /> : <KeyForm onMade={setMade} />}
    </Drawer>
  );
}
