import { Drawer, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Role, useApiMutation } from '../../api';
import { FormShell } from '../../ui';

interface NewUser {
  name: string;
  email: string;
  role: Role;
  password: string;
}

const ROLES: Role[] = ['analyst', 'marketer', 'owner'];

/** A drawer that makes a user. */
export function AddUser({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const create = useApiMutation('post', '/api/users', { invalidates: ['/api/users'] });
  return (
    <Drawer open={open} title={t('users.add')} onClose={onClose} destroyOnHidden size={440}>
      <FormShell<NewUser, unknown>
        initialValues={{ role: 'marketer' }}
        saveLabel={t('users.create')}
        onSubmit={(body) => create.mutateAsync({ body })}
        onSaved={onClose}
      >
        <Form.Item name="name" label={t('users.name')} rules={[{ required: true }]}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item name="email" label={t('users.email')} rules={[{ required: true }]}>
          <Input type="email" autoComplete="off" />
        </Form.Item>
        <Form.Item name="role" label={t('users.role')}>
          <Radio.Group vertical>
            {ROLES.map((role) => (
              <Radio key={role} value={role}>
                <strong>{t(`users.roles.${role}`)}</strong> – {t(`users.roleHints.${role}`)}
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
        <Form.Item
          name="password"
          label={t('users.initialPassword')}
          extra={t('users.initialPasswordHint')}
          rules={[{ required: true }]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </FormShell>
    </Drawer>
  );
}
