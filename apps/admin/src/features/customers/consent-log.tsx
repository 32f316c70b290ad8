import { Button, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api';
import { DateTime, ProblemAlert, StatusTag } from '../../ui';
import styles from './customer-page.module.css';

function Log({ id }: { id: number }) {
  const { t } = useTranslation();
  const consents = useApiQuery('/api/customers/{id}/consents', { params: { path: { id } } });
  if (consents.isError)
    return <ProblemAlert error={consents.error} onRetry={() => void consents.refetch()} />;
  if (!consents.data) return <Skeleton active title={false} paragraph={{ rows: 4 }} />;
  if (consents.data.log.length === 0) return <p>{t('consent-log.none')}</p>;
  return (
    <ul className={styles.rows}>
      {consents.data.log.map(({ id: entry, channel, purpose, status, source, wording, at }) => (
        <li key={entry}>
          <span>
            {t('customers.consents.of', {
              channel: t(`customers.channel.${channel}`),
              purpose: t(`customers.purpose.${purpose}`),
            })}{' '}
            <small>
              <DateTime at={at} /> ·{' '}
              {t('consent-log.source', { source: t(`customers.source.${source}`, source) })}
              {wording ? ` · “${wording}”` : null}
            </small>
          </span>
          <StatusTag tone={status === 'granted' ? 'success' : 'warning'}>
            {t(`customers.consents.${status}`)}
          </StatusTag>
        </li>
      ))}
    </ul>
  );
}

/** How the consents came about: every yes and no with its source, instant and the words shown. */
export function ConsentLog({ id }: { id: number }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="text" size="small" onClick={() => setOpen(true)}>
        {t('consent-log.open')}
      </Button>
      <Modal
        open={open}
        title={t('consent-log.title')}
        footer={null}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <Log id={id} />
      </Modal>
    </>
  );
}
