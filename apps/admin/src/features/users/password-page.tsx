import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api';
import { FormShell, Page, Panel } from '../../ui';

interface Passwords {
  current: string;
  next: string;
}

/** One's own password. */
export default function PasswordPage() {
  const { t } = useTranslation();
  const [form] = Form.useForm<Passwords>();
  const change = useApiMutation('put', '/api/users/me/password');
  return (
    <Page title={t('users.password.title')} width="narrow">
      <FormShell<Passwords, unknown>
        form={form}
        saveLabel={t('users.password.save')}
        onSubmit={(body) => change.mutateAsync({ body })}
        onSaved={() => form.resetFields()}
      >
        <Panel>
          <Form.Item name="current" label={t('users.password.current')} rules={[{ required: true }]}>
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Form.Item
            name="next"
            label={t('users.password.next')}
            extra={t('users.password.nextHint')}
            rules={[{ required: true }]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
        </Panel>
      </FormShell>
    </Page>
  );
}
