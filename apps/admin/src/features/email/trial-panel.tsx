import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api';
import { Panel, ProblemAlert } from '../../ui';
import type { MailProvider } from './email-types';
import { TrialResult } from './trial-result';

interface Trial {
  id: number;
  to: string;
}

/** One mail to oneself, by a provider as it is saved, with the server's own answer. */
export function TrialPanel({ providers }: { providers: readonly MailProvider[] }) {
  const { t } = useTranslation();
  const send = useApiMutation('post', '/api/mail-providers/{id}/trial', {});
  const required = { required: true, message: t('required', { ns: 'problems' }) };
  return (
    <Panel title={t('email.trial.title')} hint={t('email.trial.hint')}>
      <Form<Trial>
        layout="vertical"
        initialValues={{ id: providers[0]?.id }}
        onFinish={({ id, to }) => send.mutate({ params: { path: { id } }, body: { to } })}
      >
        <Form.Item name="id" label={t('email.trial.by')} rules={[required]}>
          <Select options={providers.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
        <Form.Item
          name="to"
          label={t('email.trial.to')}
          rules={[required, { type: 'email', message: t('email.trial.format') }]}
        >
          <Input type="email" autoComplete="email" />
        </Form.Item>
        <Button htmlType="submit" loading={send.isPending}>
          {t('email.trial.send')}
        </Button>
      </Form>
      <div aria-live="polite" style={{ marginTop: 16 }}>
        {send.isError ? <ProblemAlert error={send.error} /> : null}
        {send.data ? <TrialResult trial={send.data} kind="mail" /> : null}
      </div>
    </Panel>
  );
}
