import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../../api';
import { FormShell, StatusTag, useCan } from '../../../../ui';
import styles from './panel.module.css';

const FEWEST_CHARACTERS = 16;

const originOf = (url: string): string | null =>
  URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? new URL(url).origin : null;

function SecretDialog({ origin, onClose }: { origin: string; onClose: () => void }) {
  const { t } = useTranslation();
  const save = useApiMutation('put', '/api/webhook-hosts', {
    invalidates: ['/api/webhook-hosts', '/api/campaigns/check'],
  });
  return (
    <Modal open title={t('campaign-webhooks.secret.title', { origin })} footer={null} onCancel={onClose}>
      <p className={styles.hint}>{t('campaign-webhooks.secret.hint')}</p>
      <FormShell<{ secret: string }, unknown>
        initialValues={{ secret: '' }}
        onSubmit={({ secret }) => save.mutateAsync({ body: { url: origin, secret } })}
        onSaved={onClose}
      >
        <Form.Item
          name="secret"
          label={t('campaign-webhooks.secret.label')}
          rules={[
            { required: true, message: t('required', { ns: 'problems' }) },
            {
              min: FEWEST_CHARACTERS,
              message: t('campaign-webhooks.secret.short', { count: FEWEST_CHARACTERS }),
            },
          ]}
        >
          <Input.Password autoComplete="new-password" maxLength={500} />
        </Form.Item>
      </FormShell>
    </Modal>
  );
}

/** Whether there is a secret for the host of the address; an owner may name one. */
export function WebhookSecret({ url }: { url: string }) {
  const { t } = useTranslation();
  const isOwner = useCan('owner');
  const [open, setOpen] = useState(false);
  const hosts = useApiQuery('/api/webhook-hosts');
  const origin = originOf(url);
  if (origin === null || !hosts.data) return null;
  const known = hosts.data.some((host) => host.origin === origin && host.readable);
  return (
    <div className={styles.actions}>
      <StatusTag tone={known ? 'success' : 'warning'}>
        {t(`campaign-webhooks.secret.${known ? 'known' : 'unknown'}`)}
      </StatusTag>
      {isOwner ? (
        <Button size="small" disabled={false} onClick={() => setOpen(true)}>
          {t(`campaign-webhooks.secret.${known ? 'change' : 'enter'}`)}
        </Button>
      ) : null}
      {open ? <SecretDialog origin={origin} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}
