import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api';
import { Panel, ProblemAlert } from '../../ui';

interface Trial {
  phone: string;
  text: string;
}

const SEVERITY = { accepted: 'success', retry: 'warning', uncertain: 'warning', rejected: 'error' } as const;

/** One SMS to oneself, by the settings as they are saved, with the provider's own answer. */
export function TrialPanel() {
  const { t } = useTranslation();
  const send = useApiMutation('post', '/api/sms-account/trial', { invalidates: ['/api/phone'] });
  const required = { required: true, message: t('required', { ns: 'problems' }) };
  const { data } = send;
  return (
    <Panel title={t('sms.trial.title')} hint={t('sms.trial.hint')}>
      <Form<Trial>
        layout="vertical"
        initialValues={{ text: t('sms.trial.example') }}
        onFinish={(body) => send.mutate({ body })}
      >
        <Form.Item
          name="phone"
          label={t('sms.trial.phone')}
          rules={[required, { pattern: /^\+[1-9]\d{5,14}$/, message: t('sms.trial.phoneFormat') }]}
        >
          <Input type="tel" placeholder="+8613800138000" autoComplete="off" />
        </Form.Item>
        <Form.Item name="text" label={t('sms.trial.text')} rules={[required]}>
          <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
        <Button htmlType="submit" loading={send.isPending}>
          {t('sms.trial.send')}
        </Button>
      </Form>
      <div aria-live="polite">
        {send.isError ? <ProblemAlert error={send.error} /> : null}
        {data ? (
          <Alert
            style={{ marginTop: 16 }}
            type={SEVERITY[data.outcome]}
            title={t(`sms.trial.${data.outcome}`)}
            description={data.response}
          />
        ) : null}
      </div>
    </Panel>
  );
}
