import { PlusOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api';
import { Page, ProblemAlert } from '../../ui';
import { DomainRatesForm } from './domain-rates-form';
import type { MailProvider } from './email-types';
import { ProviderDrawer } from './providers/provider-drawer';
import { ProvidersPanel } from './providers/providers-panel';
import { TrialPanel } from './trial-panel';

const LOOK_MS = 10_000;

/** Who sends the workspace's mail, how fast, and how each is doing. */
export default function EmailPage() {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<MailProvider | 'new' | null>(null);
  const mail = useApiQuery('/api/mail-providers', {}, { refetchInterval: LOOK_MS });
  const { data } = mail;
  const edited = editing === 'new' ? null : editing;
  return (
    <Page
      title={t('email.title')}
      subtitle={t('email.subtitle')}
      width="narrow"
      actions={
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setEditing('new')}>
          {t('email.add')}
        </Button>
      }
    >
      {mail.isPending ? <Skeleton active paragraph={{ rows: 8 }} /> : null}
      {mail.isError ? <ProblemAlert error={mail.error} onRetry={() => void mail.refetch()} /> : null}
      {data ? (
        <>
          <ProvidersPanel mail={data} onEdit={setEditing} />
          {data.providers.length > 0 ? <TrialPanel providers={data.providers} /> : null}
          <DomainRatesForm rates={data.domains} />
        </>
      ) : null}
      {editing && data ? (
        <ProviderDrawer
          provider={edited}
          others={data.providers.filter(({ id }) => id !== edited?.id)}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </Page>
  );
}
